package hub.bench.engine;

import hub.local.client.HubConfig;
import hub.local.client.LogStatus;
import hub.local.engine.Await;
import hub.local.engine.Engine;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.lifecycle.LocalHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The whole hub with the demo partners and their reports, in a directory of its own, as {@code ./hub up} starts it; it ends with this process at the latest. */
public final class LiveHub implements AutoCloseable {
    private final LocalHub hub;
    private final Thread end;

    /** Returns when it answers. */
    public LiveHub(Distribution distribution, Path directory) {
        HubHome home = new HubHome(directory);
        new LocalHub(distribution, home, Ports.free(), line -> {}).stop(); // one that a killed run left behind
        home.wipe();
        hub = new LocalHub(distribution, home, Ports.free(), line -> {});
        end = new Thread(hub::stop, "stop");
        Runtime.getRuntime().addShutdownHook(end);
        hub.start(true);
        if (hub.parts().stream().filter(part -> part.running().isPresent()).count() < 4) {
            throw new IllegalStateException("a part of the hub does not run: build it first");
        }
    }

    public HubConfig config() {
        return hub.config();
    }

    /** The bytes that live objects take in the heap of the api process, after a full collection. */
    public long apiHeap() {
        long pid = hub.parts().stream()
                .filter(part -> part.name().equals("api"))
                .findFirst()
                .flatMap(Engine::running)
                .orElseThrow()
                .pid();
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String total = text.substring(text.lastIndexOf("Total")).strip().split("\\s+", -1)[2];
            return Long.parseLong(total);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its servers and applications. */
    public List<ProcessHandle> processes() {
        return hub.parts().stream().flatMap(part -> part.running().stream()).toList();
    }

    /**
     * Returns when nothing of the log waits for gate, topology or projector.
     *
     * @throws IllegalStateException if that takes longer
     */
    public void awaitIndexed(Duration limit) {
        if (!Await.until(
                limit,
                () -> LogStatus.of(config().kafka()).lag().values().stream().allMatch(lag -> lag == 0))) {
            throw new IllegalStateException("not all of the log is indexed after " + limit.toSeconds() + " s");
        }
    }

    @Override
    public void close() {
        hub.stop();
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
