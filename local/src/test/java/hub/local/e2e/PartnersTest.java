package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.Api;
import hub.local.client.ClientFault;
import hub.local.testing.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Partners come, join, leave and are suspended while the hub runs. */
class PartnersTest {
    /** Within which a change of partners must be in force everywhere. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void aNewPartnerPublishesAtOnceToAGroupOfItsOwn() {
        Terminal.run("group", "add", "lakes", "--members", "cert-south");
        Terminal.run("agency", "add", "cert-lake", "--kind", "other", "--groups", "lakes");

        JsonNode outcome = Hub.publish(
                "cert-lake",
                Reports.small(
                        "LAKE-1",
                        "First words of a lake",
                        "{\"tlp\":\"AMBER\",\"recipients\":[\"group:lakes\"]}",
                        "192.0.2.181"));

        assertThat(outcome.path("status").asString()).isEqualTo("accepted");
        Hub.until(() -> Hub.total("cert-south", "\"First words of a lake\"") == 1);
        assertThat(Hub.total("cert-north", "\"First words of a lake\"")).isZero();
    }

    @Test
    void whoLeavesAGroupSeesNothingOfItAnyMore() {
        Terminal.run("agency", "add", "cert-tarn", "--kind", "other");
        Terminal.run("group", "add", "tarns", "--members", "cert-south,cert-tarn");
        Hub.publish(
                "cert-tarn",
                Reports.small(
                        "TARN-1",
                        "Seen by tarns",
                        "{\"tlp\":\"AMBER\",\"recipients\":[\"group:tarns\"]}",
                        "192.0.2.182"));
        Hub.until(() -> Hub.total("cert-south", "\"Seen by tarns\"") == 1);

        Terminal.run("group", "leave", "tarns", "cert-south");

        Hub.until(SOON, () -> Hub.total("cert-south", "\"Seen by tarns\"") == 0);
        assertThat(Hub.total("cert-tarn", "\"Seen by tarns\"")).isEqualTo(1);
    }

    @Test
    void aSuspendedPartnerIsNobodyUntilItIsResumed() {
        Terminal.run("agency", "add", "cert-pond", "--kind", "other");
        Hub.until(() -> mayAsk("cert-pond"));

        Terminal.run("agency", "suspend", "cert-pond");

        Hub.until(SOON, () -> !mayAsk("cert-pond"));
        String report = Reports.small("POND-1", "Words of a pond", "{\"tlp\":\"GREEN\"}", "192.0.2.183");
        assertThatThrownBy(() -> Hub.publish("cert-pond", report)).isInstanceOf(RuntimeException.class);

        Terminal.run("agency", "resume", "cert-pond");
        Hub.until(SOON, () -> mayAsk("cert-pond"));
        assertThat(Hub.publish("cert-pond", report).path("status").asString()).isEqualTo("accepted");
    }

    @Test
    void aPersonWhoIsTakenAwayTakesHerTokensWithHer() throws Exception {
        Terminal.run("user", "add", "cert-west/ida", "--roles", "investigator");
        String secret = Terminal.run("token", "add", "cert-west/ida", "--roles", "investigator")
                .strip();
        Hub.until(() -> status(secret) == 200);

        Terminal.run("user", "remove", "cert-west/ida");

        Hub.until(SOON, () -> status(secret) == 401);
        assertThatThrownBy(() -> Terminal.run("user", "add", "cert-west/ida", "--roles", "investigator"))
                .hasMessage("user: cert-west/ida (expected an id that nobody had)");
    }

    @Test
    void aTokenDoesNoMoreThanItsPersonAndEndsInTimeToCome() {
        Terminal.run("user", "add", "cert-west/leo", "--roles", "investigator");

        assertThatThrownBy(() -> Terminal.run("token", "add", "cert-west/leo", "--roles", "investigator,red"))
                .hasMessage("--roles investigator,red (expected some of those of cert-west/leo: investigator)");
        for (String days : List.of("0", "-1", "99999999", "soon")) {
            assertThatThrownBy(() ->
                            Terminal.run("token", "add", "cert-west/leo", "--roles", "investigator", "--days", days))
                    .hasMessage("--days " + days + " (expected 1 to 99999)");
        }
    }

    @Test
    void theIdOfAGroupThatIsGoneIsNotGivenAgain() {
        Terminal.run("group", "add", "short-lived", "--members", "cert-west");
        Terminal.run("group", "remove", "short-lived");

        assertThatThrownBy(() -> Terminal.run("group", "add", "short-lived", "--members", "cert-south"))
                .hasMessage("group: short-lived (expected an id that no group had)");
    }

    @Test
    void aPatronThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Terminal.run("agency", "add", "orphan", "--kind", "other", "--client-of", "nobody"))
                .hasMessage("--client-of nobody (expected agencies that are there and active)");
    }

    private static boolean mayAsk(String agency) {
        try (Api api = Hub.api(agency)) {
            return api.getJson("/api/v1/me").path("agency").asString().equals(agency);
        } catch (ClientFault e) {
            return false;
        }
    }

    private static int status(String secret) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Hub.local().config().apiUrl() + "/api/v1/me"))
                .header("Authorization", "Bearer " + secret)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
