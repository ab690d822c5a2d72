package hub.api.agency;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import hub.api.testing.Samples;
import hub.model.id.AgencyId;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A coordinator does in her own agency what she may, and nothing in another's. */
class CoordinatorTest {
    private static final String AGENCY = "/api/v1/agency";
    private static final Caller SOUTH = new Caller("south");

    /** A partner of the test's own, by its analyst. */
    private static Caller partner(String id) {
        JsonNode added = new Caller("operator")
                .expect(201, "POST", "/api/v1/admin/agencies", "{\"id\":\"" + id + "\",\"kind\":\"other\"}");
        return new Caller(added.path("tokens").path(0).path("secret").asString());
    }

    private static String etag(Caller caller, String path) {
        return caller.call("GET", path, "").headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aPersonComesGetsATokenLosesARoleAndGoes() {
        Caller ada = partner("cert-isle");
        ada.expect(201, "POST", AGENCY + "/users", "{\"id\":\"eva\",\"roles\":[\"investigator\",\"publisher\"]}");
        JsonNode token = ada.expect(
                201,
                "POST",
                AGENCY + "/tokens",
                "{\"user\":\"eva\",\"roles\":[\"investigator\",\"publisher\"],\"label\":\"laptop\"}");
        Caller eva = new Caller(token.path("secret").asString());
        assertThat(eva.get("/api/v1/me").path("user").asString()).isEqualTo("eva");

        ada.expect(
                200,
                "PUT",
                AGENCY + "/users/eva",
                "{\"name\":\"Eva\",\"roles\":[\"publisher\"]}",
                "If-Match",
                etag(ada, AGENCY + "/users/eva"));
        assertThat(eva.get("/api/v1/me").path("roles").toString()).isEqualTo("[\"publisher\"]");
        assertThat(ada.get(AGENCY + "/tokens").toString()).contains("laptop").doesNotContain("secret");

        ada.expect(200, "DELETE", AGENCY + "/users/eva", "");
        assertThat(eva.known()).isEqualTo(401);
        JsonNode refused = ada.expect(409, "POST", AGENCY + "/users", "{\"id\":\"eva\",\"roles\":[\"publisher\"]}");
        assertThat(refused.path("code").asString())
                .as("what was for her alone stays closed to whoever comes after")
                .isEqualTo("ALREADY_THERE");
    }

    @Test
    void whatWasReadOfAPersonCanBeSentBack() {
        Caller ada = partner("cert-inlet");
        String path = AGENCY + "/users/" + ada.get("/api/v1/me").path("user").asString();
        String read = ada.get(path).toString();

        assertThat(ada.expect(200, "PUT", path, read, "If-Match", etag(ada, path))
                        .toString())
                .isEqualTo(read);
        JsonNode refused = ada.expect(
                400, "PUT", path, "{\"id\":\"eva\",\"roles\":[\"coordinator\"]}", "If-Match", etag(ada, path));
        assertThat(refused.at("/violations/0/pointer").asString()).isEqualTo("/id");
        assertThat(refused.path("detail").asString()).startsWith("id: \"eva\" (expected ");
    }

    @Test
    void theLastCoordinatorStays() {
        Caller ada = partner("cert-lone");
        String analyst = ada.get("/api/v1/me").path("user").asString();
        String path = AGENCY + "/users/" + analyst;
        assertThat(ada.expect(409, "DELETE", path, "").toString()).contains("last coordinator");
        ada.expect(409, "PUT", path, "{\"roles\":[\"publisher\"]}", "If-Match", etag(ada, path));

        ada.expect(201, "POST", AGENCY + "/users", "{\"id\":\"eva\",\"roles\":[\"coordinator\"]}");
        ada.expect(200, "DELETE", path, "");
        assertThat(ada.known()).isEqualTo(401);
    }

    @Test
    void aRevokedTokenIsUnknown() {
        Caller ada = partner("cert-reef");
        JsonNode token = ada.expect(201, "POST", AGENCY + "/tokens", "{\"roles\":[\"publisher\"]}");
        Caller machine = new Caller(token.path("secret").asString());
        assertThat(machine.known()).isEqualTo(200);

        ada.expect(200, "DELETE", AGENCY + "/tokens/" + token.path("id").asString(), "");

        assertThat(machine.known()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users  | {\"id\":\"x\",\"roles\":[\"operator\"]} | /roles/0 | INVALID_VALUE",
                "users  | {\"id\":\"x\",\"roles\":[]} | /roles | INVALID_VALUE",
                "users  | {\"id\":\"x\"} | /roles | MISSING_FIELD",
                "users  | {\"id\":\"a/b\",\"roles\":[\"red\"]} | /id | INVALID_VALUE",
                "users  | {\"id\":\"x\",\"roles\":[\"red\"],\"agency\":\"cert-north\"} | /agency | UNKNOWN_FIELD",
                "users  | {\"id\":\"x\",\"roles\":[\"red\"],\"tokens\":[\"public\"]} | /tokens | UNKNOWN_FIELD",
                "users  | {\"id\":\"x\",\"roles\":[\"red\"],\"identity\":{\"issuer\":\"i\"}} | /identity/subject | MISSING_FIELD",
                "users  | {\"id\":\"x\",\"roles\":[\"red\"],\"identity\":{\"issuer\":\"i\",\"subject\":\"s\",\"email\":\"e\"}} | /identity/email | UNKNOWN_FIELD",
                "tokens | {\"roles\":[\"operator\"]} | /roles/0 | INVALID_VALUE",
                "tokens | {\"roles\":[\"red\"]} | /roles | INVALID_VALUE",
                "tokens | {\"user\":\"ana\",\"roles\":[\"red\"]} | /user | INVALID_VALUE",
                "tokens | {\"roles\":[\"publisher\"],\"agency\":\"cert-north\"} | /agency | UNKNOWN_FIELD",
                "tokens | {\"roles\":[\"publisher\"],\"sha256\":\"00\"} | /sha256 | UNKNOWN_FIELD",
                "tokens | {\"roles\":[\"publisher\"],\"expires\":\"2001-01-01T00:00:00Z\"} | /expires | INVALID_VALUE",
                "tokens | {\"roles\":[\"publisher\"],\"expires\":\"soon\"} | /expires | INVALID_VALUE"
            })
    void nothingWiderThanHerAgency(String what, String body, String pointer, String code) {
        JsonNode refused = SOUTH.expect(400, "POST", AGENCY + "/" + what.strip(), body);

        assertThat(refused.path("violations").path(0).path("pointer").asString())
                .isEqualTo(pointer);
        assertThat(refused.path("code").asString()).isEqualTo(code);
    }

    @Test
    void aTokenDoesNotMoreThanItsPerson() {
        Caller ada = partner("cert-cove");
        ada.expect(201, "POST", AGENCY + "/users", "{\"id\":\"bo\",\"roles\":[\"publisher\"]}");

        JsonNode refused = ada.expect(400, "POST", AGENCY + "/tokens", "{\"user\":\"bo\",\"roles\":[\"red\"]}");

        assertThat(refused.path("detail").asString()).contains("[red]", "[publisher]");
    }

    @Test
    void whatIsAnothersIsNotThere() {
        SOUTH.expect(404, "GET", AGENCY + "/users/ana", "");
        SOUTH.expect(404, "DELETE", AGENCY + "/users/ana", "");
        SOUTH.expect(404, "PUT", AGENCY + "/users/ana", "{\"roles\":[\"red\"]}", "If-Match", "\"x\"");
        String north = ApiServer.PARTNERS.get().apiTokens().values().stream()
                .filter(token -> token.agency().equals(Samples.NORTH))
                .findFirst()
                .orElseThrow()
                .id();
        SOUTH.expect(404, "DELETE", AGENCY + "/tokens/" + north, "");
        assertThat(SOUTH.get(AGENCY + "/users").toString()).contains("sam").doesNotContain("ana");
        assertThat(SOUTH.get(AGENCY + "/tokens").toString()).doesNotContain(north);
        new Caller("north-machine").expect(403, "GET", AGENCY + "/tokens", "");
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        Caller ada = partner("cert-dune");
        String profile = AGENCY + "/profile";
        String etag = etag(ada, profile);
        String body =
                "{\"name\":\"Dunes\",\"contacts\":[\"+1\"],\"networks\":[],\"defaultTlp\":\"AMBER\",\"clients\":[],\"country\":\"NL\"}";

        assertThat(ada.expect(428, "PUT", profile, body).path("code").asString())
                .isEqualTo("PRECONDITION_REQUIRED");
        ada.expect(200, "PUT", profile, body, "If-Match", etag);
        JsonNode late = ada.expect(412, "PUT", profile, body.replace("+1", "+2"), "If-Match", etag);

        assertThat(late.path("detail").asString())
                .isEqualTo("If-Match: " + etag + " (expected " + etag(ada, profile) + ", the current version)");
        assertThat(ada.get(profile).toString()).contains("\"+1\"", "Dunes", "AMBER", "NL");
    }

    @Test
    void clientsSeeWhatIsMarkedForThem() {
        Caller patron = partner("cert-peak");
        Caller client = partner("telco-peak");
        String profile = AGENCY + "/profile";
        String with =
                "{\"name\":\"Peak\",\"contacts\":[],\"networks\":[],\"defaultTlp\":\"AMBER\",\"clients\":[\"telco-peak\"]}";

        patron.expect(200, "PUT", profile, with, "If-Match", etag(patron, profile));
        assertThat(client.get("/api/v1/me").path("tokens").toString()).contains("clients:agency:cert-peak");

        String without = with.replace("\"telco-peak\"", "");
        patron.expect(200, "PUT", profile, without, "If-Match", etag(patron, profile));
        assertThat(client.get("/api/v1/me").path("tokens").toString()).doesNotContain("cert-peak");
        String self = with.replace("telco-peak", "cert-peak");
        patron.expect(400, "PUT", profile, self, "If-Match", etag(patron, profile));
    }

    @Test
    void aProfileIsNoWayToAnotherStanding() {
        String body =
                "{\"name\":\"x\",\"contacts\":[],\"networks\":[],\"defaultTlp\":\"AMBER\",\"clients\":[],\"kind\":\"national-cert\"}";

        assertThat(SOUTH.expect(400, "PUT", AGENCY + "/profile", body, "If-Match", "*")
                        .path("code")
                        .asString())
                .isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    void theCoordinatorLetsMembersIn() {
        Caller boss = partner("cert-boss");
        Caller newcomer = partner("cert-new");
        Group group = new Group("alps", "Alps", List.of(new AgencyId("cert-boss"), Samples.SOUTH))
                .coordinatedBy(new AgencyId("cert-boss"))
                .with(new AgencyId("cert-new"));
        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(group)));
        String confirm = AGENCY + "/groups/alps/members/cert-new/confirm";
        assertThat(newcomer.get("/api/v1/me").path("tokens").toString()).doesNotContain("alps");
        assertThat(newcomer.get(AGENCY + "/groups").path("groups")).isEmpty();
        assertThat(SOUTH.get(AGENCY + "/groups").toString()).contains("alps").doesNotContain("cert-new");
        SOUTH.expect(404, "POST", confirm, "");
        newcomer.expect(404, "POST", confirm, "");

        JsonNode after = boss.expect(200, "POST", confirm, "");

        assertThat(newcomer.get("/api/v1/me").path("tokens").toString()).contains("group:alps");
        assertThat(after.path("confirmed").path(0).path("by").asString()).isEqualTo("cert-boss/analyst");
        assertThat(after.path("confirmed").path(0).path("at").asString()).endsWith("Z");
        boss.expect(409, "POST", confirm, "");
    }

    @Test
    void aDeclinedAgencyIsProposedNoMore() {
        Group group = new Group("isles", "Isles", List.of(Samples.SOUTH))
                .coordinatedBy(Samples.SOUTH)
                .with(Samples.NORTH);
        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(group)));

        JsonNode after = SOUTH.expect(200, "POST", AGENCY + "/groups/isles/members/cert-north/decline", "");

        assertThat(after.path("proposed")).isEmpty();
        assertThat(after.path("members").toString()).isEqualTo("[\"cert-south\"]");
    }

    @Test
    void aNewKafkaPasswordIsToldOnceForEachKey() {
        Caller ada = partner("cert-rock");
        String old = ApiServer.PARTNERS.password("cert-rock");

        JsonNode told = ada.expect(200, "POST", AGENCY + "/kafka-password", "", "Idempotency-Key", "k1");

        assertThat(told.path("password").asString())
                .isEqualTo(ApiServer.PARTNERS.password("cert-rock"))
                .isNotEqualTo(old);
        assertThat(ada.expect(200, "POST", AGENCY + "/kafka-password", "", "Idempotency-Key", "k1"))
                .isEqualTo(told);
    }

    @Test
    void anIdentityIsOnePersons() {
        String body =
                "{\"id\":\"%s\",\"roles\":[\"red\"],\"identity\":{\"issuer\":\"https://idp.example\",\"subject\":\"s-1\"}}";
        partner("cert-one").expect(201, "POST", AGENCY + "/users", body.formatted("uma"));

        JsonNode refused = partner("cert-two").expect(400, "POST", AGENCY + "/users", body.formatted("umo"));

        assertThat(refused.path("violations").path(0).path("pointer").asString())
                .isEqualTo("/identity");
    }
}
