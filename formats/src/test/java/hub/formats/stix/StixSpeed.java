package hub.formats.stix;

import hub.formats.FormatContract;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Prints how fast a bundle is read and how much memory that takes; by hand, for what a machine does at the time is no test. */
final class StixSpeed {
    private static final int ROUNDS = 40;
    private static final int KEPT = 15;
    private static final double MEGABYTE = 1e6;

    private StixSpeed() {}

    public static void main(String[] args) {
        byte[] bundle = bundle(args.length == 0 ? 2_500 : Integer.parseInt(args[0]));
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpu();
            new StixFormat().read(bundle, FormatContract.CONTEXT);
            nanos[i] = cpu() - start;
        }
        java.util.Arrays.sort(nanos, ROUNDS - KEPT, ROUNDS);
        long median = nanos[ROUNDS - KEPT / 2 - 1];
        System.out.printf(
                "%.1f MB, median %d ms, %.1f MB/s%n",
                bundle.length / MEGABYTE,
                Duration.ofNanos(median).toMillis(),
                bundle.length / MEGABYTE / (median / 1e9));
        memory(bundle);
    }

    /** Of this thread alone: other work of the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What a read allocates in all, and what its result holds. */
    private static void memory(byte[] bundle) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        Object read = new StixFormat().read(bundle, FormatContract.CONTEXT);
        long peak = runtime.totalMemory() - runtime.freeMemory() - before;
        System.gc();
        long held = runtime.totalMemory() - runtime.freeMemory() - before;
        System.out.printf(
                "allocated at most %.1f times the document, held %.1f times (%s)%n",
                (double) peak / bundle.length,
                (double) held / bundle.length,
                read.getClass().getSimpleName());
    }

    /** An incident with indicators, observables, malware and their relationships, as threat platforms write them. */
    private static byte[] bundle(int size) {
        Bundles bundle = new Bundles().incident(0, hub.model.marking.Tlp.GREEN);
        for (int i = 1; i <= size; i++) {
            String prose =
                    "Seen in signalling traffic of the roaming hub, case " + i + "; see the analysis of the vendor.";
            bundle.add(
                    "indicator",
                    i,
                    null,
                    "\"name\":\"C2 " + i + "\",\"description\":\"" + prose
                            + "\",\"indicator_types\":[\"malicious-activity\"],\"pattern\":\"[ipv4-addr:value = '198.51."
                            + i / 256 + "." + i % 256
                            + "']\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-05-02T08:10:00Z\"");
            bundle.raw("domain-name", i, null, "\"value\":\"host" + i + ".example\"");
            bundle.relationship(
                    i,
                    null,
                    Bundles.id("indicator", i),
                    i % 2 == 0 ? "indicates" : "related-to",
                    i % 2 == 0 ? Bundles.id("malware", i % 20) : Bundles.id("incident", 0));
        }
        for (int i = 0; i < 20; i++) {
            bundle.named("malware", i, null);
        }
        return bundle.text().getBytes(StandardCharsets.UTF_8);
    }
}
