package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.ROOT;
import static hub.local.e2e.TaxiiCalls.TAXII;
import static hub.local.e2e.TaxiiCalls.as;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.isError;
import static hub.local.e2e.TaxiiCalls.json;
import static hub.local.e2e.TaxiiCalls.post;
import static hub.local.e2e.TaxiiCalls.send;
import static hub.local.e2e.TaxiiCalls.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Objects that come in over TAXII, and how they stand. */
class TaxiiPublishTest {
    private static final String GREEN = "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
    private static final String STRICT = "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003";
    private static final String OWN = ROOT + "collections/agency-cert-south/objects/";
    private static final String EU5G = ROOT + "collections/group-eu5g/objects/";

    private static String indicator(String name, String marking) {
        String id = "indicator--"
                + UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()
                        .replaceFirst("(.{14}).", "$15");
        return """
                {"type":"indicator","spec_version":"2.1","id":"%s","name":"%s","created":"2026-05-02T08:00:00.000Z",
                 "modified":"2026-05-02T08:00:00.000Z","pattern":"[ipv4-addr:value = '192.0.2.80']","pattern_type":"stix",
                 "valid_from":"2026-05-02T08:00:00Z","indicator_types":["malicious-activity"],"x_note":"kept",
                 "object_marking_refs":["%s"]}""".formatted(id, name, marking);
    }

    private static String envelope(String... objects) {
        return "{\"objects\":[" + String.join(",", objects) + "]}";
    }

    private static String idOf(String object) {
        return Hub.JSON.readTree(object).path("id").asString();
    }

    /** The status once it is complete. */
    private static JsonNode complete(HttpResponse<String> posted) {
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
        String path = ROOT + "status/" + json(posted).path("id").asString() + "/";
        Hub.until(() -> json(get(path)).path("status").asString().equals("complete"));
        return json(get(path));
    }

    @Test
    void whatIsPostedToOnesOwnCollectionGoesWhereItsMarkingSays() {
        String object = indicator("Posted to all", GREEN);
        HttpResponse<String> posted = post("cert-south", OWN, envelope(object));
        JsonNode status = complete(posted);

        assertThat(type(posted)).isEqualTo(TAXII);
        assertThat(status.path("total_count").asInt()).isEqualTo(1);
        assertThat(status.path("success_count").asInt()).isEqualTo(1);
        assertThat(status.path("failure_count").asInt()).isZero();
        assertThat(status.path("pending_count").asInt()).isZero();
        String path = COMMUNITY + "objects/" + idOf(object) + "/";
        Hub.until(() -> get("cert-west", path).statusCode() == 200);
        assertThat(json(get("cert-west", path)).path("objects").path(0)).isEqualTo(Hub.JSON.readTree(object));
        assertThat(complete(post("cert-south", OWN, envelope(object)))
                        .path("success_count")
                        .asInt())
                .as("again is no error")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {GREEN, STRICT})
    void whatIsPostedToAGroupGoesNoFurther(String marking) {
        String object = indicator("Posted to a group " + marking, marking);

        assertThat(complete(post("cert-south", EU5G, envelope(object)))
                        .path("success_count")
                        .asInt())
                .isEqualTo(1);
        Hub.until(() -> get("cert-north", EU5G + idOf(object) + "/").statusCode() == 200);
        isError(404, get("cert-north", COMMUNITY + "objects/" + idOf(object) + "/"));
        isError(404, get("cert-west", COMMUNITY + "objects/" + idOf(object) + "/"));
    }

    @Test
    void whatIsRejectedIsAFailureThatSaysWhy() {
        String broken = indicator("Broken", GREEN).replace("\"pattern_type\":\"stix\",", "");
        JsonNode status = complete(post("cert-south", OWN, envelope(broken)));

        assertThat(status.path("failure_count").asInt()).isEqualTo(1);
        assertThat(status.path("success_count").asInt()).isZero();
        assertThat(status.path("x_hub_problem").path("code").asString()).isNotEmpty();
    }

    @Test
    void aStatusIsItsSendersAlone() {
        HttpResponse<String> posted = post("cert-south", OWN, envelope(indicator("Whose status", GREEN)));

        isError(
                404,
                get("cert-north", ROOT + "status/" + json(posted).path("id").asString() + "/"));
        isError(404, get(ROOT + "status/nothing/"));
    }

    @Test
    void onlyWhoHoldsACollectionWritesToIt() {
        String body = envelope(indicator("Not here", GREEN));

        isError(404, post("cert-south", ROOT + "collections/agency-cert-north/objects/", body));
        isError(404, post("cert-south", ROOT + "collections/nowhere/objects/", body));
        isError(401, send(TaxiiCalls.bare(OWN).header("Content-Type", TAXII).POST(BodyPublishers.ofString(body))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "[]",
                "{}",
                "{\"objects\":[]}",
                "{\"objects\":7}",
                "{\"objects\":[7]}",
                "{\"objects\":[{\"id\":\"nothing\"}]}",
                "{\"type\":\"bundle\",\"objects\":[{\"id\":\"indicator--00000000-0000-4000-8000-000000000000\"}]}",
                "{\"objects\":[{\"spec_version\":\"2.0\",\"id\":\"indicator--00000000-0000-4000-8000-000000000000\"}]}"
            })
    void whatIsNoEnvelopeOfStix21IsNotTaken(String body) {
        isError(422, post("cert-south", OWN, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/stix+json;version=2.1", "application/taxii+json;version=2.0"})
    void anotherMediaTypeIsNotTaken(String mediaType) {
        isError(
                415,
                send(as("cert-south", OWN)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(envelope(indicator("Media type", GREEN))))));
    }

    @Test
    void theLimitOfTheRootHolds() {
        int limit = json(get(ROOT)).path("max_content_length").asInt();
        String start = "{\"objects\":[";

        isError(413, post("cert-south", OWN, start + " ".repeat(limit + 1 - start.length())));
        isError(422, post("cert-south", OWN, start + " ".repeat(limit - start.length())));
    }

    @Test
    void anotherAnswerThanTaxiiCannotBeHad() {
        isError(
                406,
                send(as("cert-south", OWN)
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", TAXII)
                        .POST(BodyPublishers.ofString(envelope(indicator("Accept", GREEN))))));
    }
}
