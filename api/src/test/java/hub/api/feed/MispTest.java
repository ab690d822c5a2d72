package hub.api.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The resources below /api/v1/feed/misp, asked as a MISP asks. */
class MispTest {
    private static final String MISP = "/api/v1/feed/misp";
    private static final String OWN_UUID = "5f0e8a51-4c7e-4b5e-9d3a-0a5c1b2c3d4e";
    private static final Revision PLAIN = revision("MISP-1", Tlp.GREEN, 1);
    private static final Revision OWN = revision(OWN_UUID, Tlp.GREEN, 2);
    private static final Revision STRICT = revision("MISP-2", Tlp.AMBER_STRICT, 3);

    @BeforeAll
    static void index() {
        List.of(PLAIN, OWN, STRICT).forEach(ApiServer.ELASTIC::index);
    }

    private static Revision revision(String externalId, Tlp tlp, long number) {
        Indicator indicator = Indicator.asSent("ipv4", "193.0.6.139", "source", null, null)
                .normalized("ipv4", "193.0.6.139", List.of("ipv4|193.0.6.139"), List.of());
        return Samples.revision(
                Incident.builder(externalId, "For MISP " + externalId, Marking.of(tlp))
                        .severity("high")
                        .indicators(List.of(indicator))
                        .build(),
                number);
    }

    private static String uuid(Revision revision) {
        return revision.id().value().substring("incident--".length());
    }

    /** A MISP says its key without a scheme. */
    private static HttpRequest.Builder asMisp(String key, String path) {
        return HttpRequest.newBuilder(ApiServer.address(MISP + path))
                .header("Authorization", key)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static JsonNode get(String key, String path) {
        HttpResponse<byte[]> answer = ApiServer.send(asMisp(key, path).GET());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return ApiServer.json(answer);
    }

    private static JsonNode post(String key, String path, String body) {
        HttpResponse<byte[]> answer = ApiServer.send(asMisp(key, path).POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return ApiServer.json(answer);
    }

    @Test
    void theManifestNamesEachEventThatTheCallerMaySee() {
        JsonNode manifest = get("south-machine", "/manifest.json");

        JsonNode entry = manifest.path(uuid(PLAIN));
        assertThat(entry.path("info").asString()).isEqualTo("For MISP MISP-1");
        assertThat(entry.path("Orgc").path("name").asString()).isEqualTo("cert-north");
        assertThat(entry.path("threat_level_id").asString()).isEqualTo("1");
        assertThat(entry.path("Tag").findValuesAsString("name")).containsExactly("tlp:green");
        assertThat(entry.path("date").asString()).isEqualTo("2026-05-02");
        assertThat(manifest.has(OWN_UUID)).isTrue();
        assertThat(manifest.has(uuid(STRICT))).isFalse();
        assertThat(get("north-machine", "/manifest.json").has(uuid(STRICT))).isTrue();
    }

    @Test
    void eachEventOfTheManifestIsAFileWithTheSameTimestamp() {
        JsonNode manifest = get("south-machine", "/manifest.json");

        for (String uuid : List.of(uuid(PLAIN), OWN_UUID)) {
            JsonNode event = get("south-machine", "/" + uuid + ".json").path("Event");
            assertThat(event.path("uuid").asString()).isEqualTo(uuid);
            assertThat(event.path("timestamp")).isEqualTo(manifest.path(uuid).path("timestamp"));
            assertThat(event.path("Orgc")).isEqualTo(manifest.path(uuid).path("Orgc"));
        }
    }

    /** Who reports the UUID of somebody's event too does not take its place. */
    @Test
    void theFirstAccountOfAUuidHasIt() {
        Stream.of(OWN_UUID, uuid(PLAIN))
                .map(uuid -> Incident.builder(uuid, "By somebody else", Marking.of(Tlp.GREEN))
                        .build())
                .map(incident -> Samples.later(Samples.first(Samples.EAST, incident)))
                .forEach(ApiServer.ELASTIC::index);

        JsonNode manifest = get("south-machine", "/manifest.json");
        for (String uuid : List.of(OWN_UUID, uuid(PLAIN))) {
            assertThat(manifest.path(uuid).path("Orgc").path("name").asString()).isEqualTo("cert-north");
            assertThat(get("south-machine", "/" + uuid + ".json").toString()).doesNotContain("By somebody else");
        }
        assertThat(post("south-machine", "/events/index", "{}").toString()).doesNotContain("By somebody else");
        String named = "{\"uuid\":[\"" + OWN_UUID + "\",\"" + uuid(PLAIN) + "\"]}";
        assertThat(post("south-machine", "/events/restSearch", named).toString())
                .contains("For MISP MISP-1", "For MISP " + OWN_UUID)
                .doesNotContain("By somebody else");
        assertThat(post("south-machine", "/events/restSearch", "{\"limit\":50}").toString())
                .doesNotContain("By somebody else");
    }

    @Test
    void theHashesAreThoseOfTheValues() {
        HttpResponse<byte[]> answer = ApiServer.send(asMisp("south-machine", "/hashes.csv"));
        @SuppressWarnings("deprecation") // as MISP wants it
        String md5 = Hashing.md5().hashString("193.0.6.139", UTF_8).toString();

        assertThat(new String(answer.body(), UTF_8).lines())
                .contains(md5 + "," + uuid(PLAIN), md5 + "," + OWN_UUID)
                .doesNotContain(md5 + "," + uuid(STRICT));
    }

    @Test
    void aPullAsksForTheVersionTheIndexAndEachEvent() {
        assertThat(get("south-machine", "/servers/getVersion").path("version").asString())
                .startsWith("2.");
        JsonNode index = post("south-machine", "/events/index", "{\"minimal\":1,\"published\":1}");
        assertThat(index.findValuesAsString("uuid"))
                .contains(uuid(PLAIN), OWN_UUID)
                .doesNotContain(uuid(STRICT));
        assertThat(index.get(0).propertyNames())
                .containsExactlyInAnyOrder("uuid", "timestamp", "sighting_timestamp", "published", "orgc_uuid");

        for (String uuid : index.findValuesAsString("uuid")) {
            assertThat(get("south-machine", "/events/view/" + uuid)
                            .path("Event")
                            .path("uuid")
                            .asString())
                    .isEqualTo(uuid);
        }
    }

    @Test
    void whatAPullWantsBesidesIsPassedOver() {
        String answer = ApiServer.raw("GET " + MISP + "/events/view/" + uuid(PLAIN)
                + "/deleted[]:0/deleted[]:1/excludeGalaxy:1 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: south-machine\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("For MISP MISP-1");
    }

    @Test
    void aSearchGivesWholeEventsPageByPage() {
        JsonNode first = post("south-machine", "/events/restSearch", "{\"returnFormat\":\"json\",\"limit\":\"1\"}");
        JsonNode second = post("south-machine", "/events/restSearch", "{\"limit\":1,\"page\":2}");
        JsonNode named = post(
                "south-machine", "/events/restSearch", "{\"uuid\":[\"" + OWN_UUID + "\",\"" + uuid(STRICT) + "\"]}");

        assertThat(first.path("response").size()).isEqualTo(1);
        assertThat(second.path("response").size()).isEqualTo(1);
        assertThat(first).isNotEqualTo(second);
        assertThat(named.path("response").size()).isEqualTo(1);
        assertThat(named.path("response").path(0).path("Event").path("uuid").asString())
                .isEqualTo(OWN_UUID);
        assertThat(post("south-machine", "/events/restSearch", "{\"page\":200}")
                        .path("response")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tags\":\"tlp:red\"}",
                "{\"returnFormat\":\"xml\"}",
                "{\"limit\":51}",
                "{\"page\":0}",
                "{\"published\":false}",
                "{\"published\":\"0\"}",
                "{\"uuid\":[]}",
                "{\"last\":\"yesterday\"}",
                "{\"timestamp\":[1,2]}"
            })
    void aFilterThatTheHubDoesNotHaveIsNotPassedOver(String body) {
        HttpResponse<byte[]> answer = ApiServer.send(
                asMisp("south-machine", "/events/restSearch").POST(HttpRequest.BodyPublishers.ofString(body)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8)).contains("expected");
    }

    @Test
    void aKeyWithoutASchemeIsForMispAlone() {
        assertThat(ApiServer.send(HttpRequest.newBuilder(ApiServer.address("/api/v1/feed.csv"))
                                .header("Authorization", "south-machine"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(ApiServer.send(asMisp("nobody", "/manifest.json")).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.json", "/events/view/x", "/00000000-0000-4000-8000-000000000000.json"})
    void whatIsNotThereIs404(String path) {
        assertThat(ApiServer.send(asMisp("south-machine", path)).statusCode()).isEqualTo(404);
    }
}
