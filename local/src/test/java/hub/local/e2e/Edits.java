package hub.local.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** An agency that publishes, edits and recalls, while others read. */
final class Edits {
    static final String OWNER = "cert-north";
    private static final int PORTION = 10;

    private Edits() {}

    /**
     * Begins, and answers what there is in the end: of each incident the newest revision, 0 for one that is recalled.
     *
     * @param name begins the external ids and the titles
     */
    static CompletableFuture<Map<String, Long>> begin(String name, String marking, int incidents) {
        return CompletableFuture.supplyAsync(() -> write(name, marking, incidents));
    }

    private static Map<String, Long> write(String name, String marking, int incidents) {
        Map<String, Long> last = new TreeMap<>();
        for (int from = 0; from < incidents; from += PORTION) {
            List<String> some = new ArrayList<>();
            List<String> edited = new ArrayList<>();
            List<String> recalled = new ArrayList<>();
            for (int i = from; i < from + PORTION; i++) {
                String report = Reports.small(name + "-" + i, name + " " + i, marking, "203.0.113.49");
                some.add(report);
                if (i % 2 == 0) {
                    edited.add(report.replace("\"high\"", "\"low\""));
                }
                if (i % 4 == 0) {
                    recalled.add(report.replaceFirst("\\{", "{\"recall\":{\"reason\":\"wrong\"},"));
                }
            }
            publish(some).forEach(id -> last.put(id, 1L));
            publish(edited).forEach(id -> last.put(id, 2L));
            publish(recalled).forEach(id -> last.put(id, 0L));
        }
        return last;
    }

    private static List<String> publish(List<String> reports) {
        byte[][] bytes = reports.stream()
                .map(report -> report.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return Hub.publish(OWNER, Hub.HUB_JSON, bytes).stream()
                .map(outcome -> outcome.path("incidents").get(0).asString())
                .toList();
    }
}
