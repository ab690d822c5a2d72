package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import hub.local.client.Api;
import hub.local.client.ClientFault;
import hub.local.testing.SecondApi;
import hub.local.testing.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is taken away is away: on every surface, read once and without a retry after the owner's answer. */
class WithdrawalTest {
    private static final String GREEN = "{\"tlp\":\"GREEN\"}";
    private static final List<String> FORMS = List.of(
            Hub.HUB_JSON,
            Hub.STIX,
            "application/vnd.misp+json",
            "application/iodef+xml",
            "application/iodef+json",
            "text/markdown",
            "text/csv");
    private static final List<String> BELOW = List.of("/revisions", "/related", "/accounts", "/responses", "/receipts");

    private static final List<String> FILES =
            List.of("feed.atom?limit=200", "feed.csv?limit=200", "feed/misp/manifest.json");

    /** Whoever is asked need not be whoever answered the owner. */
    private static SecondApi second;

    @BeforeAll
    static void startAnotherProcess() throws IOException {
        second = SecondApi.start();
    }

    @AfterAll
    static void stopIt() {
        second.close();
    }

    /** S32. */
    @Test
    void afterTheAnswerToARecallNobodyFindsIt() {
        for (int round = 0; round < 5; round++) {
            String title = "Recalled for good " + round;
            String id = publish("cert-north", Reports.small("E2E-GONE-" + round, title, GREEN, "192.0.2.40"));
            Hub.until(() -> Hub.total("cert-west", "\"" + title + "\"") == 1);

            try (Api north = Hub.api("cert-north")) {
                JsonNode answer = north.postJson("/api/v1/incidents/" + id + "/recall", Map.of("reason", "wrong"));
                assertThat(answer.path("status").asString()).isEqualTo("accepted");
            }
            assertGone("cert-west", id, title, "192.0.2.40");
            assertThat(Feed.last("community", id)).contains("\"recalled\"");
        }
    }

    @Test
    void theOwnerSeesWhoHadItAndWhoKnowsThatItIsGone() {
        String marking = "{\"tlp\":\"AMBER\",\"recipients\":[\"group:eu5g\"]}";
        String id = publish("cert-north", Reports.small("E2E-RECEIPT", "With receipts", marking, "192.0.2.47"));
        String path = "/api/v1/incidents/" + id;
        try (Api north = Hub.api("cert-north");
                Api south = Hub.api("cert-south")) {
            Hub.until(() -> Hub.total("cert-south", "\"With receipts\"") == 1);
            south.getJson(path);
            Feed.readOn("cert-south", "group-eu5g");
            Hub.until(() -> ways(north, path).equals(Set.of("api had", "kafka had")));

            north.postJson(path + "/recall", Map.of("reason", "wrong"));
            assertThat(ways(north, path)).containsExactlyInAnyOrder("api removed", "kafka stale");
            Feed.readOn("cert-south", "group-eu5g");
            assertThat(ways(north, path)).containsExactlyInAnyOrder("api removed", "kafka removed");
            assertThatThrownBy(() -> south.getJson(path + "/receipts")).hasMessageStartingWith("NOT_FOUND");
        }
    }

    private static Set<String> ways(Api owner, String path) {
        JsonNode recipients = owner.getJson(path + "/receipts").path("recipients");
        assertThat(recipients.findValuesAsString("agency")).containsExactly("cert-south");
        return recipients
                .get(0)
                .path("ways")
                .valueStream()
                .map(way -> way.path("way").asString() + " " + way.path("state").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void afterTheOutcomeOfANarrowingOverKafkaNobodyElseFindsIt() {
        String title = "Narrowed later";
        String id = publish("cert-north", Reports.small("E2E-NARROW", title, GREEN, "192.0.2.41"));
        Hub.until(() -> Hub.total("cert-west", "\"" + title + "\"") == 1);

        publish("cert-north", Reports.small("E2E-NARROW", title, "{\"tlp\":\"AMBER+STRICT\"}", "192.0.2.41"));

        assertGone("cert-west", id, title, "192.0.2.41");
        assertThat(Feed.last("community", id)).contains("\"narrowed\"");
        assertThat(Hub.total("cert-north", "\"" + title + "\"")).isEqualTo(1);
    }

    @Test
    void aLateNarrowingShowsTheStricterMarking() {
        String second = Reports.small("E2E-LATE", "Late and narrow", GREEN, "192.0.2.42");
        String id = publish("cert-north", second.replaceFirst("\\{", "{\"revision\":2,"));
        String first = Reports.small(
                "E2E-LATE",
                "Early and narrow",
                "{\"tlp\":\"AMBER+STRICT\",\"recipients\":[\"agency:cert-south\"]}",
                "192.0.2.42");
        publish("cert-north", first.replaceFirst("\\{", "{\"revision\":1,"));

        assertGone("cert-west", id, "Late and narrow", "192.0.2.42");
        try (Api south = Hub.api("cert-south")) {
            JsonNode seen = south.getJson("/api/v1/incidents/" + id);
            assertThat(seen.path("title").asString()).isEqualTo("Late and narrow");
            assertThat(seen.path("marking").path("tlp").asString()).isEqualTo("AMBER+STRICT");
        }
        assertThat(Hub.search("cert-south", "q=%22Late%20and%20narrow%22")
                        .path("hits")
                        .get(0)
                        .path("tlp")
                        .asString())
                .isEqualTo("AMBER+STRICT");
    }

    /** S59. */
    @Test
    void aHoldHidesWhatWasSentSinceAndAReleaseBringsItBack() {
        Terminal.run("agency", "add", "cert-holm", "--kind", "other");
        String before = publish("cert-holm", Reports.small("HOLM-1", "Holm before", GREEN, "192.0.2.43"));
        Hub.until(() -> Hub.total("cert-west", "\"Holm before\"") == 1);
        Instant since = Instant.now();
        String after = publish("cert-holm", Reports.small("HOLM-2", "Holm after", GREEN, "192.0.2.44"));
        Hub.until(() -> Hub.total("cert-west", "\"Holm after\"") == 1);

        assertThat(Terminal.run("agency", "hold", "cert-holm", "--since", since.toString()))
                .contains("nobody sees: 1");
        assertGoneEventually("cert-west", after, "Holm after", "192.0.2.44");
        assertThat(Feed.last("community", after)).contains("\"held\"");
        assertThat(Hub.total("cert-west", "\"Holm before\"")).isEqualTo(1);
        JsonNode outcome = Hub.publish("cert-holm", Reports.small("HOLM-3", "Holm during", GREEN, "192.0.2.45"));
        assertThat(outcome.path("warnings").findValuesAsString("code")).contains("ON_HOLD");
        assertThat(Hub.total("cert-west", "\"Holm during\"")).isZero();

        assertThat(Terminal.run("agency", "release", "cert-holm")).contains("shown again: 2");
        Hub.until(() -> Hub.total("cert-west", "\"Holm after\"") == 1);
        Hub.until(() -> Hub.total("cert-west", "\"Holm during\"") == 1);
        assertThat(Feed.last("community", after)).contains("\"put\"");
        assertThat(before).isNotEqualTo(after);
    }

    /** S58. */
    @Test
    void whatIsErasedIsNowhereAndDoesNotComeBack() {
        String report = Reports.small("E2E-ERASE", "Erased words of a lagoon", GREEN, "192.0.2.46");
        publish("cert-north", report);
        JsonNode outcome = Hub.publish("cert-north", report.replace("of a lagoon", "of a lagoon again"));
        String id = outcome.path("incidents").get(0).asString();
        Hub.until(() -> Hub.total("cert-west", "lagoon") == 1);
        String response = answer("cert-west", id);
        CaseMember north = new CaseMember("cert-north");
        String file = north.file("/api/v1/incidents/" + id + "/attachments", "{}", "lagoon.pcap", "bytes of a lagoon");
        assertThat(new CaseMember("cert-west").get(file).text()).isEqualTo("bytes of a lagoon");
        String link = linked(north, id);

        assertThatThrownBy(() -> Terminal.run("erase", "nonsense", "--yes"))
                .hasMessageContainingAll("erase: nonsense (expected INCIDENT", "REPORT", "cert-north");
        String nowhere = "incident--00000000-0000-5000-8000-000000000000";
        assertThatThrownBy(() -> Terminal.run("erase", nowhere, "--yes"))
                .isInstanceOf(ClientFault.class)
                .hasMessageStartingWith("erase " + nowhere + ": the log has nothing of it");
        assertThat(Terminal.run("erase", id, "--yes"))
                .contains("erased incidents: 1, reports: 2, items of investigations: 1, files: 1");
        assertThat(Terminal.run("erase", id, "--yes"))
                .startsWith(id + " was erased before, at ")
                .endsWith("nothing of it was left\n");
        assertThatThrownBy(() -> Terminal.run("erase", "cert-north/123456789", "--yes"))
                .hasMessageContaining("the log has nothing of it");

        assertGoneEventually("cert-west", id, "lagoon", "192.0.2.46");
        assertGoneEventually("cert-north", id, "lagoon", "192.0.2.46");
        assertThat(Feed.last("community", id)).contains("\"erased\"");
        Hub.until(() -> refuses(
                "cert-north", "/api/v1/reports/" + outcome.path("report").asString() + "/raw"));
        Hub.until(() -> refuses("cert-west", "/api/v1/incidents/" + id + "/responses/" + response));
        Hub.until(() -> north.get(link).status() == 404);
        assertThat(new CaseMember("cert-west").get(file).status()).isEqualTo(404);
        assertThat(Hub.local().config().evidence().resolve(sha256("bytes of a lagoon")))
                .doesNotExist();
        JsonNode again = Hub.publish("cert-north", report);
        assertThat(again.path("problem").path("code").asString()).isEqualTo("ERASED");
        String digest = Hub.digest();
        Terminal.run("rebuild");
        assertThat(Hub.digest()).isEqualTo(digest);
        assertThat(Hub.total("cert-north", "lagoon")).isZero();
        assertThat(Topics.newest("hub.raw", outcome.path("report").asString())).isNull();
        assertThat(Topics.newest("hub.incidents", id + "@1")).isNull();
        assertThat(Topics.last("hub.responses", (key, value) -> key.startsWith(response)))
                .isNull();
        assertThat(Topics.last("hub.responses", (key, value) -> key.startsWith(last(file))))
                .isNull();
        assertThat(Topics.newest("hub.investigations", last(link) + "@1")).isNull();
    }

    /** The address of an item that stands for the incident. */
    private static String linked(CaseMember lead, String id) {
        String path = lead.post(CaseMember.CASES, """
                        {'title': 'Of a lagoon', 'purpose': 'x', 'tlpCeiling': 'GREEN', 'until': '2029-01-01T00:00:00Z'}""").ok().location();
        return lead.item(
                path,
                "{'kind':'incident','incident':'" + id
                        + "','reason':'the lagoon','marking':{'tlp':'GREEN'},'audience':[]}");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String sha256(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    /** The author keeps it after a recall, so it has to go by itself. */
    private static String answer(String agency, String id) {
        try (Api api = Hub.api(agency)) {
            Map<String, Object> opinion = Map.of(
                    "kind", "opinion", "marking", Map.of("tlp", "GREEN"), "opinion", "agree", "comment", "lagoon");
            return api.postJson("/api/v1/incidents/" + id + "/responses", opinion)
                    .path("id")
                    .asString();
        }
    }

    private static boolean refuses(String agency, String path) {
        try (Api api = Hub.api(agency)) {
            api.getJson(path);
            return false;
        } catch (ClientFault e) {
            return true;
        }
    }

    private static String publish(String agency, String report) {
        return Hub.publish(agency, report).path("incidents").get(0).asString();
    }

    /** Each way to it is tried once, at the other process. */
    private static void assertGone(String agency, String id, String title, String address) {
        try (Api api = new Api(second.config(), agency)) {
            String words = "q=" + Hub.encode("\"" + title + "\"");
            JsonNode found = api.getJson("/api/v1/incidents?" + words + "&facets=owner&histogram=day");
            assertThat(found.path("total").asLong()).isZero();
            assertThat(found.path("facets").path("owner")).isEmpty();
            assertThat(found.toString()).doesNotContain(id);
            JsonNode seen = api.postJson("/api/v1/indicators/lookup", Map.of("values", List.of(address)));
            assertThat(seen.path("results").get(0).path("seen").asBoolean()).isFalse();
            String path = "/api/v1/incidents/" + id;
            FORMS.forEach(form -> assertAbsent(() -> api.get(path, form)));
            BELOW.forEach(below -> assertAbsent(() -> api.getJson(path + below)));
            assertAbsent(() -> api.getJson("/api/v1/graph?seed=" + id));
            assertThat(api.getJson("/api/v1/graph?seed=indicator:" + address).toString())
                    .doesNotContain(id);
            String uuid = id.substring("incident--".length());
            FILES.forEach(file ->
                    assertThat(api.get("/api/v1/" + file, "*/*")).as(file).doesNotContain(uuid));
            assertAbsent(() -> api.getJson("/api/v1/feed/misp/" + uuid + ".json"));
        }
    }

    private static void assertAbsent(ThrowingCallable ask) {
        assertThatThrownBy(ask).hasMessageStartingWith("NOT_FOUND");
    }

    /** An operator's order has no answer that waits for the index. */
    private static void assertGoneEventually(String agency, String id, String title, String address) {
        Hub.until(() -> Hub.total(agency, "\"" + title + "\"") == 0);
        assertGone(agency, id, title, address);
    }
}
