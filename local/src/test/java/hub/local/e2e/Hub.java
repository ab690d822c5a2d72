package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.client.Publisher;
import hub.local.client.ReportFile;
import hub.local.engine.Await;
import hub.local.lifecycle.LocalHub;
import hub.local.testing.Terminal;
import hub.local.testing.TestHub;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a test says to the running hub, in the words of its users. */
public final class Hub {
    public static final String HUB_JSON = "application/vnd.hub.incident+json";
    static final String STIX = "application/stix+json";
    public static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Hub() {}

    public static LocalHub local() {
        return TestHub.withApplications();
    }

    public static Api api(String agency) {
        return new Api(local().config(), agency);
    }

    /** Publishes over Kafka as the agency and answers the outcomes, one for each part. */
    static List<JsonNode> publish(String agency, String mediaType, byte[]... reports) {
        List<JsonNode> outcomes = new ArrayList<>();
        try (Publisher publisher = new Publisher(local().config().agency(agency))) {
            for (byte[] report : reports) {
                publisher.send(new ReportFile("test", report, mediaType), mediaType);
            }
            publisher.flush();
            publisher.awaitOutcomes(PATIENCE, (name, outcome) -> outcomes.add(outcome));
        }
        return outcomes;
    }

    public static JsonNode publish(String agency, String report) {
        return publish(agency, HUB_JSON, report.getBytes(StandardCharsets.UTF_8))
                .getFirst();
    }

    static JsonNode search(String agency, String query) {
        try (Api api = api(agency)) {
            return api.getJson("/api/v1/incidents?" + query);
        }
    }

    public static long total(String agency, String q) {
        return search(agency, "q=" + encode(q)).path("total").asLong();
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The digest of the index once nothing is on its way there: what was asked before leaves entries of the audit that come a moment later. */
    static String digest() {
        String[] last = {Terminal.run("digest")};
        until(() -> {
            String before = last[0];
            last[0] = Terminal.run("digest");
            return before.equals(last[0]) && nothingLags();
        });
        return last[0];
    }

    static boolean nothingLags() {
        return JSON.readTree(Terminal.run("status", "--json"))
                .path("lag")
                .valueStream()
                .allMatch(lag -> lag.asLong() == 0);
    }

    public static void until(BooleanSupplier condition) {
        until(PATIENCE, condition);
    }

    public static void until(Duration patience, BooleanSupplier condition) {
        assertThat(Await.until(patience, condition)).as("came true in time").isTrue();
    }
}
