package hub.local.e2e.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.e2e.Hub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** S40: two reports that are the same but for what is hidden look the same, to who reads them and to who sends one of them. */
class TwinsTest {
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String TIMES = "20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+(Z|[+]00:00)|\\b1[6-9]\\d{8}\\b";
    private static final String HIDDEN =
            ",\"marking\":{\"tlp\":\"AMBER+STRICT\",\"recipients\":[\"agency:cert-south\"]}}";
    private static final String TITLE = "Twin lights over the ridge";

    private static String report(String externalId, String... indicators) {
        return """
                {"externalId":"%s","title":"%s","marking":{"tlp":"GREEN"},"severity":"low",
                 "description":"Seen with IMSI 230019998887776 near 192.0.2.77.",
                 "indicators":[%s]}""".formatted(externalId, TITLE, String.join(",", indicators));
    }

    private static String indicator(String type, String value) {
        return "{\"type\":\"%s\",\"value\":\"%s\"}".formatted(type, value);
    }

    private static String hidden(String type, String value) {
        return indicator(type, value).replace("}", HIDDEN);
    }

    private static JsonNode accepted(String agency, String report) {
        JsonNode outcome = Hub.publish(agency, report);
        assertThat(outcome.path("status").asString()).as("%s", outcome).isEqualTo("accepted");
        return outcome;
    }

    /** What stands in a text but ids, in their order, and times. */
    private static String impersonal(String text, String externalId) {
        Map<String, String> ids = new HashMap<>();
        Matcher uuids = UUIDS.matcher(text.replace(externalId, "TWIN"));
        return uuids.replaceAll(id -> ids.computeIfAbsent(id.group(), unseen -> "id" + ids.size()))
                .replaceAll(TIMES, "time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/stix+json;version=2.1",
                "application/vnd.misp+json",
                "application/iodef+xml",
                "application/iodef+json",
                "text/markdown",
                "text/csv"
            })
    void anIncidentWithAHiddenPartIsOneWithout(String form) {
        String mark = Integer.toHexString(form.hashCode());
        List<String> texts = new ArrayList<>();
        String visible = indicator("ipv4", "192.0.2.77");
        String subscriber = indicator("imsi", "230019998887776");
        Map<String, String> twins = Map.of(
                "TWINA" + mark, report("TWINA" + mark, visible, subscriber),
                "TWINB" + mark,
                        report(
                                "TWINB" + mark,
                                hidden("imsi", "230015554443332"),
                                visible,
                                hidden("domain", "hidden.twin.example"),
                                subscriber));
        twins.forEach((externalId, report) -> {
            String id = accepted("cert-north", report).path("incidents").get(0).asString();
            Hub.until(() -> Hub.total("vendor-omega", "externalId:" + externalId) == 1);
            try (Api api = Hub.api("vendor-omega")) {
                texts.add(impersonal(api.get("/api/v1/incidents/" + id, form), externalId)
                        + impersonal(
                                api.get("/api/v1/incidents/" + id + "/revisions", "application/json"), externalId));
            }
        });

        assertThat(texts.getFirst()).contains("Twin").doesNotContain("hidden.twin");
        assertThat(texts.getLast()).isEqualTo(texts.getFirst());
    }

    @Test
    void theOutcomeOfAReportDoesNotTellWhatOthersHave() {
        String first = accepted("vendor-omega", report("TWINX", indicator("domain", "x.twin.example")))
                .toString();
        String hidden = report("TWINY", indicator("domain", "y.twin.example")).replace("\"GREEN\"", "\"AMBER+STRICT\"");
        accepted("cert-south", hidden);
        accepted("cert-west", hidden);

        String second = accepted("vendor-omega", report("TWINY", indicator("domain", "y.twin.example")))
                .toString();

        assertThat(impersonal(second, "TWINY").replaceAll("omega/\\d+", "omega/n"))
                .isEqualTo(impersonal(first, "TWINX").replaceAll("omega/\\d+", "omega/n"));
    }
}
