package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.Api;
import hub.local.testing.Terminal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A partner proves to itself that it has all of a feed, with what it reads over Kafka and nothing of the hub's code. */
class ReconciliationTest {
    private static final String MARKING = "{\"tlp\":\"AMBER\",\"recipients\":[\"agency:cert-recon\"]}";
    private static final String FEED = "agency-cert-recon";
    private static final String PATH = "/api/v1/feeds/" + FEED + "/reconciliation";

    @Test
    void bothSidesComputeTheSame() throws NoSuchAlgorithmException {
        Terminal.run("agency", "add", "cert-recon", "--kind", "other");
        try (Api north = Hub.api("cert-north");
                Api reader = Hub.api("cert-recon")) {
            String first = publish("RECON-1");
            publish("RECON-2");
            Hub.until(() -> reader.getJson(PATH).at("/range/puts").asLong() == 2);
            Feed.readOn("cert-recon", FEED);
            JsonNode group = reader.getJson(PATH).path("groups").get(0);
            assertThat(group.path("group").asString()).isEqualTo("cert-recon.mirror");
            assertThat(group.path("lag").asLong()).isZero();
            assertThat(group.path("acknowledged").asLong()).isEqualTo(2);

            north.postJson("/api/v1/incidents/" + first + "/recall", Map.of("reason", "wrong"));
            JsonNode told = reader.getJson(PATH);
            assertThat(told.at("/range/puts").asLong()).isEqualTo(1);
            assertThat(told.at("/range/removes").asLong()).isEqualTo(1);
            assertThat(told.at("/groups/0/lag").asLong()).isPositive();
            assertThat(told.at("/groups/0/toRemove").asLong()).isEqualTo(1);
            assertThat(told.at("/range/hash").asString())
                    .isEqualTo(hash(0, told.at("/range/to").asLong()));
            long some = told.at("/groups/0/position").asLong();
            assertThat(reader.getJson(PATH + "?to=" + some).at("/range/hash").asString())
                    .isEqualTo(hash(0, some));
            assertThat(reader.getJson(PATH + "?from=" + some).at("/range/hash").asString())
                    .isEqualTo(hash(some, told.path("end").asLong()));
            assertThat(reader.getJson(PATH + "?from=2020-01-01T00:00:00Z").path("range"))
                    .isEqualTo(told.path("range"));
            assertThat(reader.getJson(PATH + "?from=2099-01-01T00:00:00Z").at("/range/from"))
                    .isEqualTo(told.path("end"));
        }
        assertThat(Terminal.run("reconcile", "--as", "cert-recon", "feed." + FEED))
                .contains("feed." + FEED, "puts 1, removes 1, equal", "cert-recon.mirror", "not read 1")
                .doesNotContain("DIFFERENT");
    }

    @Test
    void feedsOfOthersAreNotThere() {
        try (Api west = Hub.api("cert-west")) {
            for (String feed : List.of("group-eu5g", "agency-cert-south", "nobody", "red-agency-cert-west")) {
                assertThatThrownBy(() -> west.getJson("/api/v1/feeds/" + feed + "/reconciliation"))
                        .hasMessageStartingWith("NOT_FOUND");
            }
            assertThatThrownBy(() -> west.getJson("/api/v1/feeds/community/reconciliation?from=999999999"))
                    .hasMessageStartingWith("INVALID_VALUE")
                    .hasMessageContaining("or an RFC 3339 time");
        }
    }

    @Test
    void aPartThatEndsBeforeItBeginsIsRefused() {
        String path = "/api/v1/feeds/community/reconciliation";
        String late = "2026-05-02T08:00:01Z";
        String early = "2026-05-02T08:00:00Z";
        try (Api west = Hub.api("cert-west")) {
            assertThat(west.getJson(path + "?from=" + early + "&to=" + early)
                            .at("/range/puts")
                            .asLong())
                    .isZero();
            assertThatThrownBy(() -> west.getJson(path + "?from=" + late + "&to=" + early))
                    .hasMessageStartingWith("INVALID_VALUE")
                    .hasMessageContaining("to: \"" + early + "\" (expected a time not before from, " + late + ")");
            assertThatThrownBy(() -> west.getJson(path + "?from=1&to=" + early))
                    .hasMessageContaining("expected a time when offset 1 was there or later");
        }
    }

    private static String publish(String externalId) {
        return Hub.publish("cert-north", Reports.small(externalId, externalId, MARKING, "203.0.113.48"))
                .path("incidents")
                .get(0)
                .asString();
    }

    private static String hash(long from, long to) throws NoSuchAlgorithmException {
        Map<String, Object> client =
                new HashMap<>(Hub.local().config().agency("cert-recon").kafka());
        client.put("isolation.level", "read_committed");
        TopicPartition feed = new TopicPartition("feed." + FEED, 0);
        Map<String, ConsumerRecord<String, String>> last = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(feed));
            consumer.seek(feed, from);
            while (consumer.position(feed) < to) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> {
                    if (each.offset() < to) {
                        last.put(each.key(), each);
                    }
                });
            }
        }
        Map<Long, String> lines = new TreeMap<>();
        last.values().stream().filter(each -> each.value() != null).forEach(each -> {
            String id = new String(each.headers().lastHeader("event-id").value(), StandardCharsets.UTF_8);
            String kind = Hub.JSON.readTree(each.value()).path("event").asString();
            lines.put(each.offset(), each.offset() + " " + kind + " " + each.key() + " " + id + "\n");
        });
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of()
                .formatHex(digest.digest(String.join("", lines.values()).getBytes(StandardCharsets.UTF_8)));
    }
}
