package hub.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the figures were measured on: absolute ones say little without it. No names. */
final class Machine {
    private Machine() {}

    static String text() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%d cores, %d GB, %s %s, Java %s, load %.1f",
                system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                system.getName(),
                system.getArch(),
                Runtime.version().feature(),
                system.getSystemLoadAverage());
    }
}
