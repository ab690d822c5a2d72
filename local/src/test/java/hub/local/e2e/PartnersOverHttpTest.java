package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.provision.Credentials;
import hub.local.client.PartnerAdmin;
import hub.local.testing.Partner;
import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Agency;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Group;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An operator adds and suspends partners through the running api, with its own rights on Kafka and no others. */
class PartnersOverHttpTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String AGENCIES = "/api/v1/admin/agencies";

    private static String operator() {
        return Hub.local().config().agency("operator").token();
    }

    private static HttpResponse<String> call(String secret, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Hub.local().config().apiUrl() + path))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode add(String id, String groups) {
        HttpResponse<String> answer = call(
                operator(), "POST", AGENCIES, "{\"id\":\"" + id + "\",\"kind\":\"other\",\"groups\":[" + groups + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Hub.JSON.readTree(answer.body());
    }

    private static Partner partner(JsonNode kafka) {
        return new Partner(new Credentials(
                kafka.path("bootstrapServers").asString(),
                kafka.path("username").asString(),
                kafka.path("password").asString()));
    }

    private static String firstToken(JsonNode added) {
        return added.path("tokens").path(0).path("secret").asString();
    }

    private static boolean canSend(KafkaProducer<byte[], byte[]> open, String agency) {
        byte[] report = Reports.small("N-1", "Words", "{\"tlp\":\"GREEN\"}", "192.0.2.184")
                .getBytes(StandardCharsets.UTF_8);
        try {
            open.send(new ProducerRecord<>("in." + agency, report)).get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void s59SuspensionCutsOpenConnectionsAndTokens() {
        JsonNode added = add("cert-mere", "");
        String token = firstToken(added);
        assertThat(call(token, "GET", "/api/v1/me", "").statusCode()).isEqualTo(200);
        try (KafkaProducer<byte[], byte[]> open = partner(added.path("kafka")).producer(Map.of())) {
            assertThat(canSend(open, "cert-mere")).isTrue();

            assertThat(call(operator(), "POST", AGENCIES + "/cert-mere/suspend", "")
                            .statusCode())
                    .isEqualTo(200);

            Hub.until(SOON, () -> call(token, "GET", "/api/v1/me", "").statusCode() == 401);
            Hub.until(SOON, () -> !canSend(open, "cert-mere"));
        }
    }

    @Test
    void aNewPasswordTakesTheOldOnesPlace() throws Throwable {
        JsonNode added = add("cert-burn", "");

        HttpResponse<String> rotated = call(firstToken(added), "POST", "/api/v1/agency/kafka-password", "");

        assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
        Partner renewed = partner(Hub.JSON.readTree(rotated.body()));
        assertThat(renewed.sendText("in.cert-burn", "a report").offset()).isZero();
        assertThatThrownBy(() -> partner(added.path("kafka")).sendText("in.cert-burn", "late"))
                .isInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    @Tag("slow")
    void amongFiftyAgenciesAndAHundredGroupsANewOneIsHeardSoon() throws Throwable {
        List<AgencyId> many =
                IntStream.range(0, 50).mapToObj(i -> new AgencyId("many-" + i)).toList();
        try (PartnerAdmin admin = PartnerAdmin.open(Hub.local().config())) {
            Marking marking = Marking.of(Tlp.AMBER_STRICT);
            many.forEach(id -> admin.partners()
                    .add(
                            new Agency(id, id.value(), Agency.Kind.OTHER, List.of(), marking),
                            "a-password-of-many-agencies".replace("-", ""),
                            List.of()));
            admin.partners()
                    .change(IntStream.range(0, 100)
                            .mapToObj(i -> DirectoryEntry.of(new Group(
                                    "crowd-" + i, "Crowd", List.of(many.get(i % 50), many.get((i + 1) % 50)))))
                            .toList());
        }
        long begin = System.nanoTime();
        JsonNode added = add("cert-late", "\"crowd-1\",\"crowd-2\"");
        double there = seconds(begin);
        Partner late = partner(added.path("kafka"));
        late.sendText("in.cert-late", Reports.small("L-1", "Late words", "{\"tlp\":\"GREEN\"}", "192.0.2.185"));
        List<String> outcomes = late.read("out.cert-late", 1);

        System.out.printf(
                "agency added over HTTP in %.1f s, its first report accepted after %.1f s, among %d agencies and 100 groups%n",
                there, seconds(begin), many.size());
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.getFirst()).contains("\"accepted\"");
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
