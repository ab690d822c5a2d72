package hub.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import hub.model.id.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An operator makes, suspends and groups partners, and nobody else does. */
class AdminTest {
    private static final String AGENCIES = "/api/v1/admin/agencies";
    private static final String GROUPS = "/api/v1/admin/groups";
    private static final Caller OPERATOR = new Caller("operator");

    private static JsonNode add(String id, String more) {
        return OPERATOR.expect(201, "POST", AGENCIES, "{\"id\":\"" + id + "\",\"kind\":\"other\"" + more + "}");
    }

    private static Caller person(JsonNode added) {
        return new Caller(added.path("tokens").path(0).path("secret").asString());
    }

    /** They are Kafka users: with such an id somebody would get the hub's own password set. */
    @ParameterizedTest
    @ValueSource(strings = {"hub", "hub-ingest", "hub-api", "admin", "a--b"})
    void idsOfTheHubItselfAreRefused(String id) {
        JsonNode problem = OPERATOR.expect(400, "POST", AGENCIES, "{\"id\":\"" + id + "\",\"kind\":\"other\"}");

        assertThat(problem.path("code").asString()).isEqualTo("INVALID_VALUE");
        assertThat(problem.path("detail").asString()).contains(id);
    }

    @Test
    void aNewPartnerGetsAllThatItNeedsOnce() {
        JsonNode added = add("cert-fjord", ",\"country\":\"NO\",\"contacts\":[\"+47 1\"],\"defaultTlp\":\"green\"");

        assertThat(added.path("agency").path("defaultTlp").asString()).isEqualTo("GREEN");
        assertThat(added.path("kafka").path("username").asString()).isEqualTo("cert-fjord");
        assertThat(added.path("kafka").path("password").asString())
                .isEqualTo(ApiServer.PARTNERS.password("cert-fjord"))
                .hasSize(32);
        JsonNode me = person(added).get("/api/v1/me");
        assertThat(me.path("agency").asString()).isEqualTo("cert-fjord");
        assertThat(me.path("user").asString()).isEqualTo("analyst");
        Caller machine = new Caller(added.path("tokens").path(1).path("secret").asString());
        assertThat(machine.get("/api/v1/me").has("user")).isFalse();
        assertThat(OPERATOR.get(AGENCIES + "/cert-fjord").toString()).doesNotContain("password", "secret");
    }

    @Test
    void aRepeatedRequestIsOnePartnerAndOneAnswer() {
        String body = "{\"id\":\"cert-once\",\"kind\":\"other\"}";
        JsonNode first = OPERATOR.expect(201, "POST", AGENCIES, body, "Idempotency-Key", "once");

        assertThat(OPERATOR.expect(201, "POST", AGENCIES, body, "Idempotency-Key", "once"))
                .isEqualTo(first);
        JsonNode other = OPERATOR.expect(
                422, "POST", AGENCIES, body.replace("cert-once", "cert-twice"), "Idempotency-Key", "once");
        assertThat(other.path("code").asString()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(OPERATOR.expect(409, "POST", AGENCIES, body).path("code").asString())
                .isEqualTo("ALREADY_THERE");
    }

    @Test
    void suspendedIsNobodyAndRemovedIsForGood() {
        Caller analyst = person(add("cert-moor", ""));
        assertThat(analyst.known()).isEqualTo(200);

        JsonNode suspended = OPERATOR.expect(200, "POST", AGENCIES + "/cert-moor/suspend", "");
        assertThat(suspended.path("standing").asString()).isEqualTo("suspended");
        assertThat(analyst.known()).isEqualTo(401);

        OPERATOR.expect(200, "POST", AGENCIES + "/cert-moor/resume", "");
        assertThat(analyst.known()).isEqualTo(200);

        OPERATOR.expect(200, "POST", AGENCIES + "/cert-moor/remove", "");
        OPERATOR.expect(200, "POST", AGENCIES + "/cert-moor/remove", "");
        assertThat(analyst.known()).isEqualTo(401);
        assertThat(OPERATOR.expect(409, "POST", AGENCIES + "/cert-moor/resume", "")
                        .path("code")
                        .asString())
                .isEqualTo("CONFLICT");
        OPERATOR.expect(409, "POST", AGENCIES, "{\"id\":\"cert-moor\",\"kind\":\"other\"}");
    }

    @Test
    void groupsWithoutACoordinatorGrowAtOnce() {
        Caller fen = person(add("cert-fen", ""));
        OPERATOR.expect(201, "POST", GROUPS, "{\"id\":\"fens\",\"members\":[\"cert-south\"]}");

        JsonNode joined = OPERATOR.expect(200, "PUT", GROUPS + "/fens/members/cert-fen", "");
        assertThat(joined.path("members").toString()).contains("cert-fen", "cert-south");
        assertThat(fen.get("/api/v1/me").path("tokens").toString()).contains("group:fens");

        OPERATOR.expect(200, "DELETE", GROUPS + "/fens/members/cert-fen", "");
        assertThat(fen.get("/api/v1/me").path("tokens").toString()).doesNotContain("group:fens");
    }

    @Test
    void groupsWithACoordinatorWaitForHer() {
        OPERATOR.expect(
                201, "POST", GROUPS, "{\"id\":\"bays\",\"members\":[\"cert-north\"],\"coordinator\":\"cert-north\"}");
        Caller bay = person(add("cert-bay", ",\"groups\":[\"bays\"]"));

        assertThat(bay.get("/api/v1/me").path("tokens").toString()).doesNotContain("group:bays");
        assertThat(OPERATOR.get(GROUPS).toString()).contains("\"proposed\":[\"cert-bay\"]");
        assertThat(ApiServer.PARTNERS.get().feeds(new AgencyId("cert-bay")).toString())
                .doesNotContain("bays");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"other\"} | /id | MISSING_FIELD",
                "{\"id\":\"cert-a\"} | /kind | MISSING_FIELD",
                "{\"id\":\"A\",\"kind\":\"other\"} | /id | INVALID_VALUE",
                "{\"id\":\"hub-x\",\"kind\":\"other\"} | /id | INVALID_VALUE",
                "{\"id\":\"cert-a\",\"kind\":\"king\"} | /kind | INVALID_VALUE",
                "{\"id\":\"cert-a\",\"kind\":\"other\",\"country\":\"xx\"} | /country | INVALID_VALUE",
                "{\"id\":\"cert-a\",\"kind\":\"other\",\"clientOf\":[\"nobody\"]} | /clientOf | INVALID_VALUE",
                "{\"id\":\"cert-a\",\"kind\":\"other\",\"groups\":[\"nothing\"]} | /groups | INVALID_VALUE",
                "{\"id\":\"cert-a\",\"kind\":\"other\",\"tokens\":[\"public\"]} | /tokens | UNKNOWN_FIELD",
                "{\"id\":\"cert-a\",\"kind\":\"other\",\"standing\":\"active\"} | /standing | UNKNOWN_FIELD",
                "{\"id\":\"cert-a\",\"kind\":\"other\",\"name\":\" \"} | /name | INVALID_VALUE"
            })
    void whatIsWrongIsNamed(String body, String pointer, String code) {
        JsonNode refused = OPERATOR.expect(400, "POST", AGENCIES, body);

        assertThat(refused.path("violations").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(refused.path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"north", "north-machine"})
    void nobodyElseMay(String secret) {
        Caller other = new Caller(secret);
        other.expect(403, "GET", AGENCIES, "");
        other.expect(403, "POST", AGENCIES, "{\"id\":\"cert-own\",\"kind\":\"other\"}");
        other.expect(403, "POST", AGENCIES + "/cert-south/suspend", "");
        other.expect(403, "POST", GROUPS, "{\"id\":\"own\"}");
        other.expect(403, "PUT", GROUPS + "/bays/members/cert-south", "");
        new Caller("nobody").expect(401, "GET", AGENCIES, "");
    }

    @Test
    void operatorsSeeNoContent() {
        OPERATOR.expect(403, "GET", "/api/v1/incidents", "");
        OPERATOR.expect(403, "GET", "/api/v1/agency/users", "");
        assertThat(OPERATOR.get("/api/v1/me").path("tokens")).isEmpty();
    }

    @Test
    void formsAndTextAreNoRequests() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}) {
            var answer = ApiServer.post("operator", AGENCIES, type, "{\"id\":\"cert-csrf\",\"kind\":\"other\"}");
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
        }
        OPERATOR.expect(404, "GET", AGENCIES + "/cert-csrf", "");
        OPERATOR.expect(404, "GET", AGENCIES + "/Cert~", "");
    }
}
