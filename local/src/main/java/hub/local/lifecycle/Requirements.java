package hub.local.lifecycle;

import com.sun.management.OperatingSystemMXBean;
import hub.local.engine.Engine;
import hub.local.engine.StartFault;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What the machine must offer before anything is started. Each lack is one line that says what to do. */
final class Requirements {

    private static final long MIB = 1L << 20;
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    /** Kafka, Elasticsearch and two applications take about 1.8 GB together. */
    private static final long MEMORY_MIB = 2_000;

    /** Elasticsearch stops allocating at 2 GB and writing at 0.5 GB (config/elasticsearch/elasticsearch.yml). */
    private static final long DISK_MIB = 3_000;

    private Requirements() {}

    static void check(HubHome home, Ports ports, List<Engine> parts) {
        List<Engine> absent =
                parts.stream().filter(part -> part.running().isEmpty()).toList();
        if (absent.size() == parts.size()) {
            atLeast("memory", availableMemory() / MIB, MEMORY_MIB, "close other programs");
            atLeast("disk space in " + home.dir(), freeDisk(home) / MIB, DISK_MIB, "free some, or ./hub up --fresh");
        }
        absent.forEach(part ->
                Objects.requireNonNull(ports.byPart().get(part.name())).forEach(port -> checkPort(part.name(), port)));
    }

    static void atLeast(String what, long actualMib, long neededMib, String advice) {
        if (actualMib < neededMib) {
            throw new StartFault(
                    "too little " + what + ": " + actualMib + " MB (the hub needs " + neededMib + "): " + advice);
        }
    }

    static void checkPort(String part, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            String advice = part.equals("api") ? ", or choose another with --port" : "";
            throw new StartFault(
                    "port " + port + ", which " + part + " needs, is taken: stop the program that uses it" + advice);
        }
    }

    /** Memory that programs can have without swapping; the JDK alone would not count the page cache. */
    private static long availableMemory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long total = system.getTotalMemorySize();
        if (!Files.isReadable(MEMINFO)) {
            return total;
        }
        try (var lines = Files.lines(MEMINFO)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .map(available -> Math.min(available, total))
                    .findFirst()
                    .orElse(total);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long freeDisk(HubHome home) {
        try {
            return Files.getFileStore(home.dir()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
