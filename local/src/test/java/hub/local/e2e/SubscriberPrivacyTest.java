package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.home.HubHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A subscriber's number that goes in is in the agency's own topic and in the raw log, and nowhere else. */
class SubscriberPrivacyTest {
    private static final String IMSI = "230018675309421";
    private static final String REPORT = """
            {"externalId":"E2E-%s-230018675309421","title":"Tracking of IMSI 230018675309421","marking":{"tlp":"GREEN"},
             "description":"bare 230018675309421 and https://x.example.org/imsi-230018675309421",
             "indicators":[{"type":"imsi","value":"230018675309421"},{"type":"colour","value":"imsi-230018675309421"}],
             "x_custom":{"230018675309421":230018675309421}}""";

    @Test
    void itIsFoundByWhoMayAskAndStandsNowhere() throws IOException {
        String north = accepted("cert-north", REPORT.formatted("N"));
        String south = accepted("cert-south", REPORT.formatted("S"));
        Hub.until(() -> Hub.total("cert-west", "indicator:imsi-" + IMSI) == 2);

        JsonNode seen = lookup("cert-west");
        assertThat(seen.path("seen").asBoolean()).isTrue();
        assertThat(seen.path("count").asLong()).isEqualTo(2);
        assertThat(seen.path("incidents").toString()).contains(north, south);

        String shown = get("cert-west", north);
        assertThat(shown)
                .contains("[imsi 230-01 #1]", "subscriber~community~1:")
                .doesNotContain(IMSI);
        assertThat(get("cert-north", north)).doesNotContain(IMSI);

        rejected("cert-north", "{\"externalId\":\"X\",\"title\":7,\"marking\":{\"tlp\":\"230018675309421\"}}");
        assertThat(filesWith(IMSI)).isEmpty();
    }

    private static String accepted(String agency, String report) {
        JsonNode outcome = Hub.publish(agency, report);
        assertThat(outcome.toString()).doesNotContain(IMSI);
        assertThat(outcome.path("status").asString()).isEqualTo("accepted");
        return outcome.path("incidents").get(0).asString();
    }

    private static void rejected(String agency, String report) {
        JsonNode outcome = Hub.publish(agency, report);
        assertThat(outcome.path("status").asString()).isEqualTo("rejected");
        assertThat(outcome.toString()).doesNotContain(IMSI);
    }

    private static JsonNode lookup(String agency) {
        try (Api api = Hub.api(agency)) {
            return api.postJson("/api/v1/indicators/lookup", Map.of("values", List.of(IMSI)))
                    .path("results")
                    .get(0);
        }
    }

    private static String get(String agency, String id) {
        try (Api api = Hub.api(agency)) {
            return api.get("/api/v1/incidents/" + id, "application/json")
                    + api.get("/api/v1/incidents/" + id, "application/stix+json;version=2.1");
        }
    }

    /** Log segments are compressed, so the records are read too; what is on disk in the clear is read as bytes. */
    private static List<String> filesWith(String text) throws IOException {
        HubHome home = Hub.local().home();
        List<String> found = new ArrayList<>();
        byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(home.dir())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String place = home.dir().relativize(file).toString();
                if (!place.contains("/in.") && !place.contains("/hub.raw-") && contains(file, digits)) {
                    found.add(place);
                }
            }
        }
        found.addAll(Topics.holding(digits));
        return found;
    }

    private static boolean contains(Path file, byte[] digits) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(digits, StandardCharsets.ISO_8859_1));
        } catch (UncheckedIOException | IOException e) {
            return false; // gone meanwhile: a segment that was merged
        }
    }
}
