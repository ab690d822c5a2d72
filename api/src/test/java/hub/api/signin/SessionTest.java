package hub.api.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Browser;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.partner.Agency.Standing;
import hub.model.partner.ApiToken;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.User;
import hub.normalize.Sha256;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A person signs in once with her token, and her browser's cookie is as good as it until one of the two is over. */
class SessionTest {
    private static final String SESSION = "/api/v1/session";
    private static final String ME = "/api/v1/me";
    private static final Instant NOW = Clock.systemUTC().instant();

    /** A person of the east with a token of her own, which others of the same name replace. */
    private static void person(String name, Set<Role> roles, @Nullable Instant expires) {
        ApiServer.PARTNERS.change(List.of(
                DirectoryEntry.of(new User(Samples.EAST, name, name, roles, null)),
                DirectoryEntry.of(new ApiToken(Sha256.hex(name), Samples.EAST, name, roles, expires))));
    }

    private static HttpResponse<byte[]> begin(String secret) {
        return ApiServer.send(ApiServer.as(secret, SESSION).POST(BodyPublishers.noBody()));
    }

    private static Instant until(JsonNode session) {
        return Instant.parse(session.path("until").asString());
    }

    @Test
    void theCookieIsForThisHostAndNoScript() {
        HttpResponse<byte[]> answer = begin("north");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches(
                        "__Host-hub-session=[\\w-]+; Path=/; Max-Age=4\\d{4}; Expires=[^;]+; Secure; HttpOnly; SameSite=Strict");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode said = ApiServer.json(answer);
        assertThat(said.path("agency").asString() + "/" + said.path("user").asString())
                .isEqualTo("cert-north/ana");
        assertThat(until(said)).isBetween(NOW.plus(Duration.ofHours(11)), NOW.plus(Duration.ofHours(13)));
    }

    @Test
    void itIsWhatTheTokenIs() {
        Browser browser = Browser.signedIn("north");

        assertThat(browser.get(ME).body()).isEqualTo(ApiServer.get("north", ME).body());
        assertThat(new String(browser.get(ME).body(), UTF_8)).contains("red:agency:cert-north");
        assertThat(ApiServer.json(browser.get(SESSION)).path("user").asString()).isEqualTo("ana");
        // what an EventSource asks: the stream is let in, and ends as its place is none
        assertThat(ApiServer.send(browser.ask("/api/v1/feed").header("Last-Event-ID", "none"))
                        .statusCode())
                .isEqualTo(ApiServer.send(ApiServer.as("north", "/api/v1/feed").header("Last-Event-ID", "none"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void signingOutEndsItWhoeverKeptTheCookie() {
        Browser browser = Browser.signedIn("north");
        Browser other = Browser.signedIn("north");
        HttpResponse<byte[]> answer = browser.signOut();

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("__Host-hub-session=; Path=/; Max-Age=0;");
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
        assertThat(other.get(ME).statusCode()).isEqualTo(200);
        assertThat(ApiServer.get("north", ME).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"north-machine", "south-machine"})
    void aMachineGetsNone(String secret) {
        HttpResponse<byte[]> answer = begin(secret);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionGetsNoOtherAndATokenHasNone() {
        assertThat(ApiServer.send(Browser.signedIn("north").ask(SESSION).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ApiServer.get("north", SESSION).statusCode()).isEqualTo(404);
        assertThat(ApiServer.send(ApiServer.as("north", SESSION).DELETE()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHeaderCountsBeforeTheCookie() {
        Browser north = Browser.signedIn("north");

        assertThat(ApiServer.json(ApiServer.send(north.ask(ME).header("Authorization", "Bearer south")))
                        .path("agency")
                        .asString())
                .isEqualTo("cert-south");
        assertThat(ApiServer.send(north.ask(ME).header("Authorization", "Bearer nobody"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void itDoesNotOutliveItsToken() {
        Instant soon = NOW.plusSeconds(600);
        person("soon", Set.of(Role.SUBSCRIBER), soon);
        Browser browser = Browser.signedIn("soon");
        assertThat(until(ApiServer.json(browser.get(SESSION)))).isEqualTo(soon);

        ApiServer.PARTNERS.forget("token/" + Sha256.hex("soon"));
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void thePersonIsWhoSheIsNow() {
        person("nia", Set.of(Role.SUBSCRIBER, Role.RED), null);
        Browser browser = Browser.signedIn("nia");
        assertThat(new String(browser.get(ME).body(), UTF_8)).contains("red:agency:cert-east");

        ApiServer.PARTNERS.change(
                List.of(DirectoryEntry.of(new User(Samples.EAST, "nia", "nia", Set.of(Role.SUBSCRIBER), null))));
        assertThat(new String(browser.get(ME).body(), UTF_8)).doesNotContain("red:");

        var east = ApiServer.PARTNERS.get().agency(Samples.EAST).orElseThrow();
        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(east.with(Standing.SUSPENDED))));
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
        ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(east)));
        assertThat(browser.get(ME).statusCode()).isEqualTo(200);

        ApiServer.PARTNERS.forget("user/cert-east/nia");
        assertThat(browser.get(ME).statusCode()).isEqualTo(401);
    }

    @Test
    void whatTheHubDidNotSealIsNobody() {
        String cookie = Browser.signedIn("north").cookie();
        String value = cookie.substring(cookie.indexOf('=') + 1);
        for (String other : List.of(
                cookie.substring(0, cookie.length() - 2) + (cookie.endsWith("AA") ? "BB" : "AA"),
                "__Host-hub-session=",
                "__Host-hub-session=" + Sha256.hex("north"),
                "hub-session=" + value,
                "__Host-hub-login=" + value,
                cookie + "; " + Browser.signedIn("south").cookie())) {
            assertThat(new Browser(other).get(ME).statusCode()).as(other).isEqualTo(401);
        }
    }

    @Test
    void comingAndGoingIsInTheAudit() {
        int before = ApiServer.LOG.audited().size();
        Browser browser = Browser.signedIn("north");
        Entry in = ApiServer.LOG.awaitAudited(before, entry -> entry.action() == Action.SIGN_IN && entry.allowed());
        browser.signOut();
        Entry out = ApiServer.LOG.awaitAudited(before, entry -> entry.action() == Action.SIGN_OUT);

        assertThat(in.who()).hasToString("person ana");
        assertThat(out.who()).hasToString("person ana");
    }

    @Test
    void withoutAnEntryThereIsNoCookie() {
        ApiServer.LOG.auditFailsWith(new KafkaException("away"));
        try {
            HttpResponse<byte[]> answer = begin("north");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        } finally {
            ApiServer.LOG.auditFailsWith(null);
        }
    }
}
