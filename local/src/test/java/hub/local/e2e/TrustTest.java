package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.client.Publisher;
import hub.local.client.ReportFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a report may not do, whatever it says of itself. */
class TrustTest {
    private static final String GREEN = "{\"tlp\":\"GREEN\"}";
    private static final String STRICT = "{\"tlp\":\"AMBER+STRICT\"}";

    /** S31. */
    @Test
    void aMarkingIsNotLoweredWithoutAWord() {
        String report = Reports.small("E2E-DOWNGRADE", "Downgraded", STRICT, "192.0.2.60");
        Hub.publish("cert-north", report);

        JsonNode refused = Hub.publish("cert-north", report.replace(STRICT, GREEN));
        assertThat(refused.path("problem").path("code").asString()).isEqualTo("WIDENING_REFUSED");
        assertThat(Hub.total("cert-west", "Downgraded")).isZero();
        Hub.until(() -> audit("cert-north").contains("WIDENING_REFUSED"));

        String said = report.replace(STRICT, GREEN).replaceFirst("\\{", "{\"widen\":{\"reason\":\"agreed\"},");
        assertThat(Hub.publish("cert-north", said).path("status").asString()).isEqualTo("accepted");
        Hub.until(() -> Hub.total("cert-west", "Downgraded") == 1);
    }

    private static String audit(String agency) {
        try (Api api = Hub.api(agency)) {
            return api.getJson("/api/v1/audit?action=publish").toString();
        }
    }

    /** S33. */
    @Test
    void anOwnerInTheReportSaysNothing() {
        String report = Reports.small("E2E-OWNER", "Not from the south", GREEN, "192.0.2.61");
        Hub.publish("cert-north", report.replaceFirst("\\{", "{\"owner\":\"cert-south\","));

        Hub.until(() -> Hub.total("cert-west", "\"Not from the south\" AND owner:cert-north") == 1);
    }

    /** S35: what belongs on another topic is no report. */
    @Test
    void theHubsOwnRecordsAreNoReports() {
        JsonNode outcome =
                Hub.publish("cert-north", Reports.small("E2E-TOPIC", "On its own topic", GREEN, "192.0.2.62"));
        String id = outcome.path("incidents").get(0).asString();
        String revision = Topics.newest("hub.incidents", id + "@1");
        assertThat(revision).isNotNull();
        String event = Feed.last("community", id);

        for (String stray : List.of(outcome.toString(), revision, event)) {
            assertThat(Hub.publish("cert-west", "", stray.getBytes(StandardCharsets.UTF_8)))
                    .isNotEmpty()
                    .allMatch(each -> each.path("status").asString().equals("rejected"));
        }
    }

    /** S36. */
    @Test
    void headersOfTheHubAreWorthNothingFromOutside() throws Exception {
        String title = "With forged headers";
        Map<String, Object> client = Hub.local().config().agency("cert-west").kafka();
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] report =
                    Reports.small("E2E-FORGED", title, GREEN, "192.0.2.63").getBytes(StandardCharsets.UTF_8);
            ProducerRecord<byte[], byte[]> forged = new ProducerRecord<>("in.cert-west", report);
            for (String name : List.of("hub-order", "hub-answer", "hub-received", "HUB-SHA256", "hub-acted-by")) {
                forged.headers().add(name, "1999-01-01T00:00:00Z".getBytes(StandardCharsets.UTF_8));
            }
            producer.send(forged).get();
        }
        Hub.until(() ->
                Hub.total("cert-north", "\"" + title + "\" AND owner:cert-west AND reported:[2020-01-01 TO *]") == 1);
    }

    /** S37: who sends one report is not behind all of another's. */
    @Test
    void whoFloodsWaitsForItself() {
        List<String> flood = new ArrayList<>();
        try (Publisher telco = new Publisher(Hub.local().config().agency("telco-alpha"))) {
            for (int each = 0; each < 3_000; each++) {
                String report = Reports.small("FLOOD-" + each, "Flood " + each, STRICT, "192.0.2.64");
                telco.send(new ReportFile("flood", report.getBytes(StandardCharsets.UTF_8), ""), Hub.HUB_JSON);
            }
            telco.flush();
            Hub.publish("cert-north", Reports.small("E2E-CALM", "Calm", STRICT, "192.0.2.65"));
            long before = Hub.total("telco-alpha", "title:Flood AND indicator:192.0.2.64");
            telco.awaitOutcomes(Duration.ofSeconds(60), (name, outcome) -> flood.add(name));
            assertThat(before)
                    .as("of the flood, shown before the calm one was answered")
                    .isLessThan(3_000);
        }
        assertThat(flood).hasSize(3_000);
    }
}
