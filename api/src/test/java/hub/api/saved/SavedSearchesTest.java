package hub.api.saved;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import hub.api.testing.Samples;
import hub.model.marking.Tlp;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Saved searches, over HTTP. */
class SavedSearchesTest {
    private static final String PATH = "/api/v1/searches";
    private static final Caller ANA = new Caller("north");
    private static final Caller ROB = new Caller("north-reader");
    private static final Caller SAM = new Caller("south");

    @BeforeAll
    static void index() {
        ApiServer.ELASTIC.index(Samples.revision(Samples.incident("SAVED-1", "Seen by the community", Tlp.GREEN), 1));
        ApiServer.ELASTIC.index(Samples.revision(Samples.incident("SAVED-2", "Strict", Tlp.AMBER_STRICT), 1));
    }

    private static JsonNode save(Caller caller, String more) {
        return caller.expect(201, "POST", PATH, "{\"title\":\"UPF\",\"q\":\"owner:cert-north\"" + more + "}");
    }

    private static String address(JsonNode saved) {
        return PATH + "/" + saved.at("/search/id").asString();
    }

    private static String etag(Caller caller, String address) {
        return caller.call("GET", address, "").headers().firstValue("ETag").orElseThrow();
    }

    private static List<String> ids(Caller caller) {
        return caller.get(PATH + "?limit=100").path("searches").findValuesAsString("id");
    }

    @Test
    void aNewOneIsAskedOverAllHistoryWithTheRightsOfWhoAsks() {
        JsonNode saved = save(SAM, "");

        assertThat(saved.has("since")).isFalse();
        assertThat(saved.at("/result/total").asLong()).isPositive();
        assertThat(saved.at("/result/hits").findValuesAsString("title")).contains("Seen by the community");
        assertThat(saved.toString()).doesNotContain("Strict");
        assertThat(saved.at("/search/audience").toString()).isEqualTo("[\"user:cert-south/sam\"]");
        assertThat(saved.at("/search/user").asString()).isEqualTo("sam");
    }

    @Test
    void aRunIsOnlyForWhatIsNewSinceTheReadersLast() {
        String address = address(save(ANA, ",\"audience\":[\"agency:cert-north\"]"));

        JsonNode mine = ANA.expect(200, "POST", address + "/run", "");
        String asked = ApiServer.ELASTIC.lastSearch().toString();
        JsonNode robs = ROB.expect(200, "POST", address + "/run?limit=1", "");

        assertThat(asked).contains("\"updated\":{\"gte\":" + mine.path("since") + "}");
        assertThat(robs.has("since")).isFalse();
        assertThat(robs.at("/result/hits")).hasSize(1);
        assertThat(ROB.expect(200, "POST", address + "/run", "").has("since")).isTrue();
    }

    @Test
    void onlyItsAudienceSeesIt() {
        String own = address(save(ANA, ""));
        String shared = address(save(ANA, ",\"audience\":[\"agency:cert-north\"]"));

        assertThat(ids(ANA)).contains(own.substring(PATH.length() + 1), shared.substring(PATH.length() + 1));
        assertThat(ids(ROB))
                .contains(shared.substring(PATH.length() + 1))
                .doesNotContain(own.substring(PATH.length() + 1));
        assertThat(ids(SAM)).doesNotContain(shared.substring(PATH.length() + 1));
        for (String address :
                List.of(own, shared, PATH + "/search--00000000-0000-4000-8000-000000000000", PATH + "/x")) {
            assertThat(SAM.call("GET", address, "").statusCode()).isEqualTo(404);
            assertThat(SAM.call("POST", address + "/run", "").statusCode()).isEqualTo(404);
            assertThat(SAM.call("DELETE", address, "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whoMadeItChangesItAndNobodyElse() {
        String address = address(save(ANA, ",\"audience\":[\"agency:cert-north\"]"));
        String etag = etag(ANA, address);

        assertThat(ANA.call("PATCH", address, "{\"title\":\"SMF\"}").statusCode())
                .isEqualTo(428);
        assertThat(ROB.call("PATCH", address, "{\"title\":\"SMF\"}", "If-Match", etag(ROB, address))
                        .statusCode())
                .isEqualTo(403);
        JsonNode changed = ANA.expect(200, "PATCH", address, "{\"title\":\"SMF\",\"q\":null}", "If-Match", etag);
        assertThat(changed.path("title").asString()).isEqualTo("SMF");
        assertThat(changed.path("q").asString("")).isEmpty();
        assertThat(changed.path("audience").toString()).isEqualTo("[\"agency:cert-north\"]");
        assertThat(ANA.call("PATCH", address, "{\"title\":\"again\"}", "If-Match", etag)
                        .statusCode())
                .isEqualTo(412);
        assertThat(ANA.call("PATCH", address, "{\"q\":\"nonsense:1\"}", "If-Match", etag(ANA, address))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ANA.call("PATCH", address, "{\"owner\":\"x\"}", "If-Match", etag(ANA, address))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDeletedOneIsGone() {
        String address = address(save(ANA, ""));

        assertThat(ANA.call("DELETE", address, "").statusCode()).isEqualTo(428);
        assertThat(ANA.call("DELETE", address, "", "If-Match", etag(ANA, address))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ANA.call("GET", address, "").statusCode()).isEqualTo(404);
        assertThat(ids(ANA)).doesNotContain(address.substring(PATH.length() + 1));
    }

    @Test
    void theSameKeyIsTheSameSearch() {
        String body = "{\"title\":\"once\",\"q\":\"owner:cert-north\"}";
        HttpResponse<byte[]> first = SAM.call("POST", PATH, body, "Idempotency-Key", "saved-once");
        HttpResponse<byte[]> again = SAM.call("POST", PATH, body, "Idempotency-Key", "saved-once");

        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(SAM.call("POST", PATH, body.replace("once", "other"), "Idempotency-Key", "saved-once")
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "MISSING_FIELD | title: absent                       | {\"q\":\"flood\"}",
                "INVALID_VALUE | title: blank                        | {\"title\":\"\"}",
                "UNKNOWN_FIELD | \"owner\"                           | {\"title\":\"x\",\"owner\":\"cert-south\"}",
                "INVALID_QUERY | nonsense                            | {\"title\":\"x\",\"q\":\"nonsense:1\"}",
                "INVALID_VALUE | from: yesterday                     | {\"title\":\"x\",\"from\":\"yesterday\"}",
                "INVALID_VALUE | audience: agency:cert-south         | {\"title\":\"x\",\"audience\":[\"agency:cert-south\"]}",
                "INVALID_VALUE | audience: community                 | {\"title\":\"x\",\"audience\":[\"community\"]}",
                "INVALID_VALUE | audience: group:none                | {\"title\":\"x\",\"audience\":[\"group:none\"]}",
                "INVALID_VALUE | q: names a subscriber               | {\"title\":\"x\",\"q\":\"indicator:001010123456789\"}",
                "INVALID_VALUE | q: names a subscriber               | {\"title\":\"x\",\"q\":\"indicator:imsi|001010123456789\"}",
                "INVALID_VALUE | title: names a subscriber           | {\"title\":\"IMSI 001010123456789\"}",
            })
    void whatCannotBeKeptIsRefused(String code, String message, String body) {
        HttpResponse<byte[]> answer = ANA.call("POST", PATH, body);

        JsonNode problem = ApiServer.json(answer);
        assertThat(problem.path("code").asString()).as(problem.toString()).isEqualTo(code);
        assertThat(problem.path("detail").asString().replace("\"", "")).contains(message.replace("\"", ""));
    }

    @Test
    void thereIsRoomForAHundred() {
        Caller eli = new Caller("east");
        for (int i = 0; i < 100; i++) {
            save(eli, "");
        }

        JsonNode problem = eli.expect(413, "POST", PATH, "{\"title\":\"one more\"}");
        assertThat(problem.path("detail").asString()).isEqualTo("100 saved searches (expected fewer than 100)");
        assertThat(ids(eli)).hasSize(100);
        JsonNode page = eli.get(PATH + "?limit=60");
        JsonNode rest = eli.get(PATH + "?limit=60&cursor=" + page.path("next").asString());
        assertThat(rest.path("searches")).hasSize(40);
    }
}
