package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Server-sent events of the whole hub, from a publication over Kafka to who reads. */
@Timeout(300)
class StreamTest {
    private static final String GREEN = "{\"tlp\":\"GREEN\"}";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static byte[] report(String externalId, int number) {
        return Reports.small(externalId + "-" + number, "Streamed " + number, GREEN, "192.0.2.60")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A reader who is cut off a hundred times, while reports come, is told of each incident, and of each once. */
    @Test
    void aHundredCutsMissNothingAndRepeatNothing() {
        int incidents = 150;
        Random random = new Random(11);
        String place;
        try (StreamReader begin = new StreamReader(HTTP, "cert-west", "externalId:SSE-CUT*", null)) {
            place = begin.lastId();
        }
        CompletableFuture<List<String>> published = CompletableFuture.supplyAsync(() -> publishMany(incidents));
        List<String> told = new ArrayList<>();
        int cuts = 0;
        while (told.size() < incidents) {
            try (StreamReader reader = new StreamReader(HTTP, "cert-west", "externalId:SSE-CUT*", place)) {
                int some = Math.min(random.nextInt(3), incidents - told.size());
                for (int i = 0; i < some; i++) {
                    StreamReader.Event event = reader.next();
                    assertThat(event.name()).isEqualTo("create");
                    told.add(event.incident());
                }
                place = reader.lastId();
            }
            cuts++;
        }

        assertThat(told).containsExactlyInAnyOrderElementsOf(published.join());
        assertThat(cuts).isGreaterThan(100);
    }

    /** In portions, so that some come while a reader is there and some while none is. */
    private static List<String> publishMany(int incidents) {
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < incidents; from += 15) {
            byte[][] some = IntStream.range(from, from + 15)
                    .mapToObj(number -> report("SSE-CUT", number))
                    .toArray(byte[][]::new);
            Hub.publish("cert-north", Hub.HUB_JSON, some)
                    .forEach(outcome ->
                            ids.add(outcome.path("incidents").get(0).asString()));
        }
        return ids;
    }

    @Test
    void narrowingRecallAndLeavingTheFilterAreTold() {
        try (StreamReader reader = new StreamReader(HTTP, "cert-west", "title:(\"sse kept\" OR \"sse gone\")", null)) {
            String narrowed = publish("SSE-N", "SSE gone", GREEN);
            String recalled = publish("SSE-R", "SSE gone", GREEN);
            String renamed = publish("SSE-F", "SSE gone", GREEN);
            publish("SSE-N", "SSE gone", "{\"tlp\":\"AMBER+STRICT\"}");
            try (var north = Hub.api("cert-north")) {
                north.postJson("/api/v1/incidents/" + recalled + "/recall", Map.of("reason", "wrong"));
            }
            publish("SSE-F", "No longer asked for", GREEN);
            String kept = publish("SSE-K", "SSE kept", GREEN);

            Map<String, List<String>> told = new java.util.HashMap<>();
            while (!told.containsKey(kept)) {
                StreamReader.Event event = reader.next();
                told.computeIfAbsent(event.incident(), id -> new ArrayList<>())
                        .add(event.name() + event.data().path("reason").asString(""));
            }
            assertThat(told.get(narrowed)).last().isEqualTo("removenarrowed");
            assertThat(told.get(recalled)).last().isEqualTo("removerecalled");
            assertThat(told.get(renamed)).last().isEqualTo("removeunmatched");
        }
    }

    private static String publish(String externalId, String title, String marking) {
        return Hub.publish("cert-north", Reports.small(externalId, title, marking, "192.0.2.61"))
                .path("incidents")
                .get(0)
                .asString();
    }

    /** Figures only: how long it takes depends on what else runs. */
    @Test
    void theTimeFromPublicationToEvent() {
        int rounds = 60;
        List<Long> times = new ArrayList<>();
        try (StreamReader reader = new StreamReader(HTTP, "cert-west", "externalId:SSE-TIME*", null);
                var publisher = new hub.local.client.Publisher(
                        Hub.local().config().agency("cert-north"))) {
            for (int i = 0; i < rounds; i++) {
                long begin = System.nanoTime();
                publisher.send(
                        new hub.local.client.ReportFile("test", report("SSE-TIME", i), Hub.HUB_JSON), Hub.HUB_JSON);
                publisher.flush();
                assertThat(reader.next().name()).isEqualTo("create");
                times.add((System.nanoTime() - begin) / 1_000_000);
            }
        }
        List<Long> sorted = times.stream().sorted().toList();
        System.out.println("publish to event, ms: p50 " + sorted.get(rounds / 2) + ", p90 "
                + sorted.get(rounds * 9 / 10) + ", p99 " + sorted.get(rounds * 99 / 100) + ", max " + sorted.getLast());
        assertThat(times).hasSize(rounds);
    }
}
