package hub.api.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Caller;
import hub.api.testing.Samples;
import hub.journal.record.JournalJson;
import hub.model.partner.DirectoryEntry;
import hub.model.pseudonym.Pseudonyms;
import hub.model.subscription.OutboxEntry;
import hub.model.subscription.Replay;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Subscriptions, over HTTP. */
class SubscriptionsTest {
    private static final String PATH = "/api/v1/subscriptions";
    private static final String HOOK = "\"webhook\":{\"url\":\"https://soc.example.org/hook\"}";
    private static final Caller ANA = new Caller("north");
    private static final Caller MACHINE = new Caller("north-machine");
    private static final Caller SAM = new Caller("south");

    private static JsonNode subscribe(Caller caller, String more) {
        return caller.expect(201, "POST", PATH, "{\"title\":\"Floods\"," + HOOK + more + "}");
    }

    private static String address(JsonNode body) {
        return PATH + "/" + body.path("id").asString();
    }

    private static String etag(Caller caller, String address) {
        return caller.call("GET", address, "").headers().firstValue("ETag").orElseThrow();
    }

    private static Subscription kept(JsonNode body) {
        return Objects.requireNonNull(
                ApiServer.PARTNERS.get().subscriptions().get(body.path("id").asString()));
    }

    @Test
    void aNewOneTellsItsSecretOnceAndTheDirectoryHasNone() {
        JsonNode made = subscribe(ANA, ",\"q\":\"title:flood\",\"rhythm\":\"daily\"");

        assertThat(made.at("/webhook/secret").asString()).startsWith("whsec_");
        assertThat(made.path("user").asString()).isEqualTo("ana");
        assertThat(made.path("rhythm").asString()).isEqualTo("daily");
        JsonNode read = MACHINE.get(address(made));
        assertThat(read.path("q").asString()).isEqualTo("title:flood");
        assertThat(read.at("/webhook").propertyNames()).containsExactly("url");
        Subscription kept = kept(made);
        String stored = new String(JournalJson.write(DirectoryEntry.of(kept)), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(stored)
                .doesNotContain("whsec_")
                .doesNotContain(made.at("/webhook/secret").asString().substring("whsec_".length()));
        assertThat(kept.webhook().keys().getFirst().told(kept.id(), new Pseudonyms(Samples.KEYRING)))
                .as("what the notifier signs with")
                .isEqualTo(made.at("/webhook/secret").asString());
        assertThat(JournalJson.read(JournalJson.write(DirectoryEntry.of(kept)), DirectoryEntry.class)
                        .subscription())
                .isEqualTo(kept);
    }

    @Test
    void itIsTheAgencysAndNobodyElses() {
        JsonNode made = subscribe(ANA, "");
        String address = address(made);

        assertThat(MACHINE.get(PATH).path("subscriptions").findValuesAsString("id"))
                .contains(made.path("id").asString());
        assertThat(SAM.get(PATH).toString()).doesNotContain(made.path("id").asString());
        for (String route : List.of("GET ", "DELETE ", "GET /deliveries", "POST /secret", "POST /replay", "PATCH ")) {
            String method = route.substring(0, route.indexOf(' '));
            String body = method.equals("PATCH") || route.endsWith("replay") ? "{}" : "";
            JsonNode problem = SAM.expect(404, method, address + route.substring(route.indexOf(' ') + 1), body);
            assertThat(problem.path("code").asString()).isEqualTo("NOT_FOUND");
        }
        assertThat(kept(made).agency()).isEqualTo(Samples.NORTH);
    }

    @Test
    void aChangeNamesTheVersionThatItStartsFrom() {
        String address = address(subscribe(ANA, ",\"q\":\"flood\""));
        String old = etag(ANA, address);
        ANA.expect(428, "PATCH", address, "{\"paused\":true}");

        JsonNode paused = MACHINE.expect(200, "PATCH", address, "{\"paused\":true,\"q\":null}", "If-Match", old);

        assertThat(paused.path("paused").asBoolean()).isTrue();
        assertThat(paused.has("q")).isFalse();
        assertThat(paused.path("title").asString()).isEqualTo("Floods");
        ANA.expect(412, "PATCH", address, "{\"paused\":false}", "If-Match", old);
        ANA.expect(400, "PATCH", address, "{\"owner\":\"x\"}", "If-Match", etag(ANA, address));
        ANA.expect(200, "DELETE", address, "", "If-Match", etag(ANA, address));
        ANA.expect(404, "GET", address, "");
    }

    @Test
    void anotherSecretIsToldAndTheOneBeforeSignsForADay() {
        JsonNode made = subscribe(ANA, "");

        JsonNode rotated = ANA.expect(200, "POST", address(made) + "/secret", "");

        assertThat(rotated.at("/webhook/secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(made.at("/webhook/secret").asString());
        assertThat(Instant.parse(rotated.at("/webhook/previousUntil").asString()))
                .isBetween(
                        kept(made).created().plus(Duration.ofHours(24)),
                        kept(made).updated().plus(Duration.ofHours(25)));
        assertThat(kept(made).webhook().valid(kept(made).updated())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://soc.example.org/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::ffff:10.0.0.1]/",
                "https://169.254.169.254/latest",
                "https://hub-kafka:9092/",
                "nonsense"
            })
    void noWebhookLeadsInside(String url) {
        JsonNode problem = ANA.expect(400, "POST", PATH, "{\"title\":\"x\",\"webhook\":{\"url\":\"" + url + "\"}}");

        assertThat(problem.at("/violations/0/pointer").asString()).isEqualTo("/webhook/url");
        assertThat(problem.path("detail").asString()).contains("everybody can reach");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MISSING_FIELD | title   | {}",
                "MISSING_FIELD | webhook | {\"title\":\"x\"}",
                "MISSING_FIELD | url     | {\"title\":\"x\",\"webhook\":{}}",
                "INVALID_VALUE | title   | {\"title\":\" \",HOOK}",
                "INVALID_VALUE | rhythm  | {\"title\":\"x\",\"rhythm\":\"weekly\",HOOK}",
                "INVALID_VALUE | assets is true | {\"title\":\"x\",\"rhythm\":\"daily\",\"assets\":true,HOOK}",
                "WRONG_TYPE    | paused  | {\"title\":\"x\",\"paused\":\"no\",HOOK}",
                "UNKNOWN_FIELD | agency  | {\"title\":\"x\",\"agency\":\"cert-south\",HOOK}",
                "UNKNOWN_FIELD | secret  | {\"title\":\"x\",\"webhook\":{\"url\":\"https://soc.example.org/\",\"secret\":\"x\"}}",
                "INVALID_QUERY | nonsense| {\"title\":\"x\",\"q\":\"nonsense:1\",HOOK}",
                "INVALID_VALUE | names a subscriber | {\"title\":\"x\",\"q\":\"indicator:230011234567890\",HOOK}",
                "INVALID_VALUE | webhook/url: names a subscriber | {\"title\":\"x\",\"webhook\":{\"url\":\"https://soc.example.org/230011234567890\"}}",
            })
    void whatCannotBeKeptIsRefused(String code, String message, String body) {
        HttpResponse<byte[]> answer = ANA.call("POST", PATH, body.replace("HOOK", HOOK));

        JsonNode problem = ApiServer.json(answer);
        assertThat(problem.path("code").asString()).as(problem.toString()).isEqualTo(code);
        assertThat(problem.path("detail").asString()).contains(message);
    }

    @Test
    @Timeout(60)
    void deliveriesAreShownNewestFirst() {
        JsonNode made = subscribe(ANA, "");
        SubscriptionId id = new SubscriptionId(made.path("id").asString());
        Instant now = Instant.parse("2026-05-02T09:00:00Z");
        Telling first = telling(id, "incident--1", 1, Telling.Event.PUT, now);
        Telling second = telling(id, "incident--2", 2, Telling.Event.PUT, now);
        Telling digest = telling(id, "digest@2026-05-02T09:00:00Z", 3, Telling.Event.DIGEST, now);
        deliver(first.delivered(now, "200"));
        deliver(second.refused(now, "503", null));
        deliver(digest);
        String address = address(made) + "/deliveries";
        until(address, 1);

        JsonNode all = MACHINE.get(address);

        assertThat(all.path("failed").asLong()).isEqualTo(1);
        assertThat(all.path("deliveries").findValuesAsString("event")).containsExactly("digest", "put", "put");
        assertThat(all.at("/deliveries/1/answer").asString()).isEqualTo("503");
        assertThat(all.at("/deliveries/1/incident").asString()).isEqualTo("incident--2");
        assertThat(all.at("/deliveries/0").has("incident")).isFalse();
        assertThat(MACHINE.get(address + "?status=delivered&limit=1")
                        .path("deliveries")
                        .findValuesAsString("id"))
                .containsExactly("msg_1");
        ANA.expect(400, "GET", address + "?status=lost", "");
        ANA.expect(400, "GET", address + "?limit=201", "");
        ApiServer.LOG.incidents().deliver(digest.key(), null);
        until(address, 0);
    }

    private static void until(String address, long pending) {
        while (MACHINE.get(address).path("pending").asLong() != pending) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Telling telling(SubscriptionId id, String about, long number, Telling.Event event, Instant now) {
        return new Telling(
                id,
                about,
                number,
                "msg_" + number,
                event,
                1,
                null,
                now,
                Telling.Status.PENDING,
                false,
                0,
                null,
                null,
                null);
    }

    private static void deliver(Telling telling) {
        ApiServer.LOG.incidents().deliver(telling.key(), JournalJson.write(OutboxEntry.of(telling)));
    }

    @Test
    void aReplayIsAWishThatTheNotifierReads() {
        JsonNode made = subscribe(ANA, "");
        String before = etag(ANA, address(made));

        ANA.expect(200, "POST", address(made) + "/replay", "{\"from\":\"2026-05-02T09:00:00Z\",\"failedOnly\":true}");

        Replay replay = Objects.requireNonNull(kept(made).replay());
        assertThat(replay.from()).isEqualTo(Instant.parse("2026-05-02T09:00:00Z"));
        assertThat(replay.failedOnly()).isTrue();
        assertThat(etag(ANA, address(made)))
                .as("nothing that was stated is changed")
                .isEqualTo(before);
        ANA.expect(400, "POST", address(made) + "/replay", "{}");
        ANA.expect(400, "POST", address(made) + "/replay", "{\"from\":\"yesterday\"}");
    }

    @Test
    void thereIsRoomForFiveHundred() {
        Caller eli = new Caller("east");
        Subscription one = kept(subscribe(eli, ""));
        for (int i = 1; i < SubscriptionDesk.MAX_OWN; i++) {
            ApiServer.PARTNERS.change(List.of(DirectoryEntry.of(new Subscription(
                    SubscriptionId.of(new java.util.UUID(7, i)),
                    one.agency(),
                    null,
                    one.created(),
                    one.updated(),
                    "x",
                    "",
                    false,
                    one.rhythm(),
                    one.webhook(),
                    false,
                    null))));
        }

        JsonNode problem = eli.expect(413, "POST", PATH, "{\"title\":\"one more\"," + HOOK + "}");

        assertThat(problem.path("detail").asString()).isEqualTo("500 subscriptions (expected fewer than 500)");
    }
}
