package hub.api.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The resource /api/v1/incidents, over HTTP: a page, one incident in the form asked for, and nothing for who may not see it. */
class IncidentsTest {
    private static final Revision GREEN = Samples.revision(Samples.incident("INC-1", "Green one", Tlp.GREEN), 1);
    private static final Revision STRICT =
            Samples.revision(Samples.incident("INC-2", "Strict one", Tlp.AMBER_STRICT), 1);
    private static final Revision RED = Samples.revision(Samples.incident("INC-3", "Red one", Tlp.RED), 1);

    @BeforeAll
    static void index() {
        List.of(GREEN, STRICT, RED).forEach(ApiServer.ELASTIC::index);
    }

    /** Whoever may not look for subscribers would take nothing for none. */
    @ParameterizedTest
    @ValueSource(strings = {"indicator:001010123456789", "001010123456789", "NOT+indicator:imsi-001010123456789"})
    void aSubscriberThatTheCallerMayNotLookForIsWithheldAndSaidSo(String q) {
        String path = IncidentsController.PATH + "?limit=1&q=" + q;

        assertThat(ApiServer.json(ApiServer.get("only-subscriber", path))
                        .path("withheld")
                        .asString())
                .isEqualTo("a subscriber's identifier (expected the role investigator)");
        assertThat(ApiServer.json(ApiServer.get("north", path)).has("withheld")).isFalse();
        assertThat(ApiServer.json(ApiServer.get("only-subscriber", IncidentsController.PATH + "?q=flood"))
                        .has("withheld"))
                .isFalse();
        HttpResponse<byte[]> export = ApiServer.get("only-subscriber", IncidentsController.PATH + "/export?q=" + q);
        assertThat(export.statusCode()).isEqualTo(403);
    }

    @Test
    void hubJsonIsTheDefault() {
        HttpResponse<byte[]> answer = get("south", GREEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().allValues("Vary")).contains("Accept");
        JsonNode body = ApiServer.json(answer);
        assertThat(body.path("title").asString()).isEqualTo("Green one");
        assertThat(body.path("reported").asString()).isEqualTo("2026-05-02T09:00:00Z");
        assertThat(body.path("provenance").has("report")).isFalse();
    }

    @Test
    void itsOwnerReadsMoreOfIt() {
        assertThat(ApiServer.json(get("north", GREEN))
                        .path("provenance")
                        .path("report")
                        .asString())
                .isEqualTo("cert-north/41");
    }

    @Test
    void stixIsABundle() {
        HttpResponse<byte[]> answer = ApiServer.send(ApiServer.as("south", path(GREEN))
                .header("Accept", "application/stix+json;version=2.1")
                .GET());

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/stix+json;version=2.1");
        assertThat(ApiServer.json(answer).path("type").asString()).isEqualTo("bundle");
    }

    @Test
    void hiddenAndAbsentAndNonsenseAreTheSame404() {
        byte[] absent = ApiServer.get("south", "/api/v1/incidents/incident--00000000-0000-4000-8000-000000000000")
                .body();

        assertThat(get("south", STRICT).statusCode()).isEqualTo(404);
        assertThat(get("south", STRICT).body()).isEqualTo(absent);
        assertThat(ApiServer.get("south", "/api/v1/incidents/x").body()).isEqualTo(absent);
    }

    @Test
    void redIsForPeopleWithTheRole() {
        assertThat(get("north", RED).statusCode()).isEqualTo(200);
        assertThat(get("north-machine", RED).statusCode()).isEqualTo(404);
        assertThat(get("north-machine", STRICT).statusCode()).isEqualTo(200);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        String tag = get("south", GREEN).headers().firstValue("ETag").orElseThrow();

        assertThat(conditional("south", tag).statusCode()).isEqualTo(304);
        assertThat(conditional("south", tag).body()).isEmpty();
        assertThat(conditional("south", "\"x\", W/" + tag).statusCode()).isEqualTo(304);
        assertThat(conditional("south", "\"x\"").statusCode()).isEqualTo(200);
        assertThat(conditional("north", tag).statusCode())
                .as("its owner reads more")
                .isEqualTo(200);
    }

    private static HttpResponse<byte[]> conditional(String secret, String tag) {
        return ApiServer.send(
                ApiServer.as(secret, path(GREEN)).header("If-None-Match", tag).GET());
    }

    @Test
    void headIsGetWithoutABody() {
        HttpResponse<byte[]> head =
                ApiServer.send(ApiServer.as("south", path(GREEN)).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get("south", GREEN).headers().firstValue("ETag"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aPageAsksWithinWhatTheViewerHolds() {
        JsonNode page =
                ApiServer.json(ApiServer.get("south", "/api/v1/incidents?q=&limit=200&sort=-updated&facets=tlp"));

        assertThat(page.path("hits").findValuesAsString("title"))
                .contains("Green one")
                .doesNotContain("Strict one");
        assertThat(page.path("facets").path("tlp").isArray()).isTrue();
        JsonNode asked = ApiServer.ELASTIC.lastSearch();
        assertThat(asked.path("query").path("bool").path("filter").toString())
                .contains("agency:cert-south", "community")
                .doesNotContain("agency:cert-north");
    }

    @Test
    void theNextPageIsForTheSameViewerAndQueryAlone() {
        HttpResponse<byte[]> first = ApiServer.get("north", "/api/v1/incidents?limit=1&sort=reported");
        String next = ApiServer.json(first).path("next").asString();
        String path = "/api/v1/incidents?limit=1&sort=reported&cursor=" + next;

        assertThat(first.headers().firstValue("Link").orElse("")).contains("cursor=" + next, "rel=\"next\"");
        assertThat(ApiServer.get("north", path).statusCode()).isEqualTo(200);
        assertThat(ApiServer.get("north", path.replace("limit=1", "limit=2")).statusCode())
                .isEqualTo(200);
        for (HttpResponse<byte[]> refused : List.of(
                ApiServer.get("north-machine", path),
                ApiServer.get("south", path),
                ApiServer.get("north", path + "&q=null"),
                ApiServer.get("north", path.replace("sort=reported", "sort=-reported")))) {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(ApiServer.json(refused).path("code").asString()).isEqualTo("INVALID_CURSOR");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/stix+json;version=2.0", "application/json;q=0"})
    void whatCannotBeServedIsSaidWithWhatCan(String accept) {
        HttpResponse<byte[]> answer = ApiServer.send(
                ApiServer.as("south", path(GREEN)).header("Accept", accept).GET());

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(new String(answer.body(), UTF_8)).contains("NOT_ACCEPTABLE", "application/stix+json");
    }

    private static HttpResponse<byte[]> get(String secret, Revision revision) {
        return ApiServer.get(secret, path(revision));
    }

    private static String path(Revision revision) {
        return "/api/v1/incidents/" + revision.id();
    }
}
