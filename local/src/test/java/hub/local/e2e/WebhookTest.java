package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Api;
import hub.local.client.ClientFault;
import hub.local.client.HubConfig;
import hub.local.engine.Engine;
import hub.local.testing.TestHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Webhooks of the whole hub, from a publication over Kafka to a subscriber's own server. */
@Timeout(600)
class WebhookTest {
    private static final String GREEN = "{\"tlp\":\"GREEN\"}";
    private static final Duration LONG = Duration.ofMinutes(3);

    private static JsonNode subscribe(String agency, String q, WebhookReceiver receiver) {
        try (Api api = Hub.api(agency)) {
            return api.postJson(
                    "/api/v1/subscriptions", Map.of("title", "e2e", "q", q, "webhook", Map.of("url", receiver.url())));
        }
    }

    private static JsonNode deliveries(String agency, JsonNode subscription) {
        try (Api api = Hub.api(agency)) {
            return api.getJson(
                    "/api/v1/subscriptions/" + subscription.path("id").asString() + "/deliveries");
        }
    }

    /** Whoever changes a subscription does not want to wait for the next try. */
    static void resume(String agency, JsonNode subscription) {
        HubConfig config = Hub.local().config();
        URI address = URI.create(config.apiUrl() + "/api/v1/subscriptions/"
                + subscription.path("id").asString());
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + config.agency(agency).token());
            String version = http.send(request.GET().build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            HttpRequest change = request.header("If-Match", version)
                    .header("Content-Type", "application/json")
                    .method("PATCH", BodyPublishers.ofString("{\"paused\":false}"))
                    .build();
            assertThat(http.send(change, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String publish(String externalId, String title, String marking) {
        return Hub.publish("cert-north", Reports.small(externalId, title, marking, "192.0.2.70"))
                .path("incidents")
                .get(0)
                .asString();
    }

    @Test
    void whatComesAndWhatGoesIsToldSigned() throws GeneralSecurityException {
        try (WebhookReceiver west = new WebhookReceiver();
                WebhookReceiver south = new WebhookReceiver()) {
            JsonNode subscription = subscribe("cert-west", "title:\"webhook told\"", west);
            subscribe("cert-south", "title:\"webhook told\"", south);
            long begin = System.nanoTime();
            String shared = publish("HOOK-1", "Webhook told to all", GREEN);
            Hub.until(() -> !west.got().isEmpty() && !south.got().isEmpty());
            System.out.println("publish to webhook, ms: " + (System.nanoTime() - begin) / 1_000_000);
            String theirs = publish(
                    "HOOK-2", "Webhook told to one", "{\"tlp\":\"AMBER\",\"recipients\":[\"agency:cert-south\"]}");
            Hub.until(() -> south.got().size() == 2);
            publish("HOOK-3", "Webhook told to people", "{\"tlp\":\"RED\",\"recipients\":[\"agency:cert-south\"]}");
            publish("HOOK-1", "Webhook told to all", "{\"tlp\":\"AMBER\",\"recipients\":[\"agency:cert-south\"]}");
            Hub.until(() -> west.got().size() == 2 && south.got().size() == 3);
            try (Api north = Hub.api("cert-north")) {
                north.postJson("/api/v1/incidents/" + theirs + "/recall", Map.of("reason", "wrong"));
            }
            Hub.until(() -> south.got().size() == 4);

            WebhookReceiver.Got first = west.got().getFirst();
            assertThat(first.signature())
                    .isEqualTo(
                            first.signedWith(subscription.at("/webhook/secret").asString()));
            assertThat(first.json().at("/data/incident/title").asString()).isEqualTo("Webhook told to all");
            assertThat(west.got())
                    .extracting(each -> each.json().path("type").asString()
                            + " " + each.json().at("/data/id").asString()
                            + each.json().at("/data/reason").asString(""))
                    .containsExactly("incident.put " + shared, "incident.remove " + shared + "narrowed");
            assertThat(south.got())
                    .extracting(each -> each.json().path("type").asString()
                            + " " + each.json().at("/data/id").asString()
                            + each.json().at("/data/reason").asString(""))
                    .contains("incident.put " + theirs, "incident.remove " + theirs + "recalled");
            assertThat(south.got().toString() + south.titles()).doesNotContain("people");
            assertThat(deliveries("cert-west", subscription)
                            .at("/deliveries/0/reason")
                            .asString())
                    .isEqualTo("narrowed");
        }
    }

    /** S46, on the running hub; that the test's own server is trusted is a setting of the operator. */
    @Test
    void nothingElseInsideMayBeCalled() {
        try (Api api = Hub.api("cert-west")) {
            for (String url :
                    List.of("http://localhost:9200/", "https://[::1]/", "https://127.0.0.2/", "https://10.0.0.1/")) {
                Map<String, Object> body = Map.of("title", "x", "webhook", Map.of("url", url));
                Assertions.assertThatExceptionOfType(ClientFault.class)
                        .isThrownBy(() -> api.postJson("/api/v1/subscriptions", body))
                        .withMessageContaining("INVALID_VALUE");
            }
        }
    }

    /** S47, with ingest killed between. */
    @Test
    void aDeadServerGetsEverythingLaterInOrder() {
        try (WebhookReceiver dead = new WebhookReceiver();
                WebhookReceiver alive = new WebhookReceiver()) {
            dead.down(true);
            JsonNode subscription = subscribe("cert-west", "externalId:HOOK-DEAD*", dead);
            subscribe("cert-south", "externalId:HOOK-DEAD*", alive);
            IntStream.range(0, 15).forEach(i -> publish("HOOK-DEAD-" + i, "Dead " + i, GREEN));
            Hub.until(LONG, () -> alive.titles().size() == 15 && dead.refused() > 0);
            killAndStart(TestHub.part("ingest"));
            IntStream.range(15, 30).forEach(i -> publish("HOOK-DEAD-" + i, "Dead " + i, GREEN));
            Hub.until(
                    LONG,
                    () -> alive.titles().size() == 30
                            && deliveries("cert-west", subscription)
                                            .path("pending")
                                            .asLong()
                                    == 30);
            assertThat(dead.got()).isEmpty();

            dead.down(false);
            resume("cert-west", subscription);
            Hub.until(LONG, () -> dead.titles().size() == 30);

            List<String> all = IntStream.range(0, 30).mapToObj(i -> "Dead " + i).toList();
            assertThat(alive.titles()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(dead.titles()).containsExactlyElementsOf(alive.titles());
            Hub.until(
                    LONG,
                    () -> deliveries("cert-west", subscription).path("pending").asLong() == 0);
            System.out.println("sent more than once after the kill: "
                    + (dead.got().size() + alive.got().size() - 60));
        }
    }

    private static void killAndStart(Engine ingest) {
        ProcessHandle process = ingest.running().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        ingest.start();
        ingest.awaitReady(Duration.ofMinutes(2));
    }
}
