package hub.local.e2e;

import static hub.local.e2e.TaxiiCalls.COMMUNITY;
import static hub.local.e2e.TaxiiCalls.GREEN;
import static hub.local.e2e.TaxiiCalls.OWN;
import static hub.local.e2e.TaxiiCalls.ROOT;
import static hub.local.e2e.TaxiiCalls.STRICT;
import static hub.local.e2e.TaxiiCalls.TAXII;
import static hub.local.e2e.TaxiiCalls.as;
import static hub.local.e2e.TaxiiCalls.complete;
import static hub.local.e2e.TaxiiCalls.envelope;
import static hub.local.e2e.TaxiiCalls.get;
import static hub.local.e2e.TaxiiCalls.idOf;
import static hub.local.e2e.TaxiiCalls.isError;
import static hub.local.e2e.TaxiiCalls.json;
import static hub.local.e2e.TaxiiCalls.post;
import static hub.local.e2e.TaxiiCalls.send;
import static hub.local.e2e.TaxiiCalls.type;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Objects that come in over TAXII, and how they stand. */
class TaxiiPublishTest {
    private static final String EU5G = ROOT + "collections/group-eu5g/objects/";

    private static String indicator(String name, String marking) {
        return TaxiiCalls.indicator(name, marking, "2026-05-02T08:00:00.000Z");
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
        assertThat(json(posted).path("pendings").path(0).path("id").asString()).isEqualTo(idOf(object));
        assertThat(status.path("successes").path(0).path("id").asString()).isEqualTo(idOf(object));
        assertThat(status.path("successes").path(0).path("version").asString())
                .isEqualTo("2026-05-02T08:00:00.000000Z");
        assertThat(status.has("failures") || status.has("pendings")).isFalse();
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
        assertThat(status.path("failures").path(0).path("id").asString()).isEqualTo(idOf(broken));
        assertThat(status.path("failures").path(0).path("message").asString()).contains("pattern_type");
        assertThat(status.path("x_hub_problem").path("code").asString()).isNotEmpty();
    }

    @Test
    void whatHasNothingToDoWithTheBrokenOneIsTaken() {
        String broken = indicator("Broken among others", GREEN).replace("\"pattern_type\":\"stix\",", "");
        String good = indicator("Good among others", GREEN);
        JsonNode status = complete(post("cert-south", OWN, envelope(broken, good)));

        assertThat(status.path("successes").findValuesAsString("id")).containsExactly(idOf(good));
        assertThat(status.path("failures").findValuesAsString("id")).containsExactly(idOf(broken));
        assertThat(status.path("failures").path(0).path("message").asString()).contains("pattern_type");
        Hub.until(() ->
                get("cert-north", COMMUNITY + "objects/" + idOf(good) + "/").statusCode() == 200);
    }

    /** Each incident stands for itself, with the objects that belong to it. */
    @Test
    void ofSeveralIncidentsEachSucceedsOrFailsWithItsObjects() {
        String good = incident("Good", "\"name\":\"Good\"");
        String bad = incident("Bad", "\"name\":7");
        String note = """
                {"type":"note","spec_version":"2.1","id":"note--00000000-0000-4000-8000-0000000000b1","content":"of the bad",
                 "created":"2026-05-02T08:00:00.000Z","modified":"2026-05-02T08:00:00.000Z","object_refs":["%s"],
                 "object_marking_refs":["%s"]}""".formatted(idOf(bad), GREEN);
        JsonNode status = complete(post("cert-south", OWN, envelope(good, bad, note)));

        assertThat(status.path("total_count").asInt()).isEqualTo(3);
        assertThat(status.path("successes")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly(idOf(good));
        assertThat(status.path("failures")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly(idOf(bad), idOf(note));
        assertThat(status.path("failures").findValuesAsString("message"))
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("WRONG_TYPE: objects[1].name: 7");
        assertThat(status.path("failures").findValuesAsString("message"))
                .last(InstanceOfAssertFactories.STRING)
                .startsWith("what it belongs to was rejected: WRONG_TYPE at /objects/1/name");
        assertThat(status.path("success_count").asInt()).isEqualTo(1);
        assertThat(status.path("failure_count").asInt()).isEqualTo(2);
    }

    private static String incident(String name, String more) {
        String id = idOf(indicator("Of several " + name, GREEN)).replace("indicator", "incident");
        return """
                {"type":"incident","spec_version":"2.1","id":"%s","created":"2026-05-02T08:00:00.000Z",
                 "modified":"2026-05-02T08:00:00.000Z","object_marking_refs":["%s"],%s}""".formatted(id, GREEN, more);
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
