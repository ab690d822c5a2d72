package hub.ingest.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hub.model.partner.Viewer;
import hub.model.subscription.Rhythm;
import hub.model.subscription.SigningKey;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import hub.model.subscription.Webhook;
import hub.search.ElasticsearchSettings;
import hub.search.engine.Elastic;
import hub.search.query.IndicatorRecognizer;
import hub.search.read.IncidentReader;
import hub.search.read.IncidentSearch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a digest says of answers as Elasticsearch gives them. */
class DigestsTest {
    private static final Instant END = Instant.parse("2026-05-02T10:00:00Z");
    private static final Viewer SOUTH =
            new Viewer(World.SOUTH, null, Set.of(), Set.of(hub.model.marking.Token.COMMUNITY));
    private static final Subscription SUBSCRIPTION = new Subscription(
            SubscriptionId.of(new UUID(0, 9)),
            World.SOUTH,
            null,
            END,
            END,
            "x",
            "flood",
            false,
            Rhythm.HOURLY,
            new Webhook("https://soc.example.org/", List.of(new SigningKey("aa", null))),
            false,
            null);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer index;
    private Elastic elastic;
    private Messages messages;

    @BeforeEach
    void start() throws IOException {
        index = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        index.createContext("/", this::answer);
        index.start();
        elastic = new ElasticsearchSettings(
                        "http://127.0.0.1:" + index.getAddress().getPort(), "u", "p")
                .connect();
        IncidentSearch search = new IncidentSearch(elastic, new IndicatorRecognizer(), InstantSource.fixed(END));
        messages = new Messages(new IncidentReader(elastic), new Digests(search), World.KEYS);
    }

    @AfterEach
    void stop() {
        index.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(body);
        String text = body.contains("facet.kind")
                ? body.contains("\"lt\":\"2026-05-02T10:00:00Z\"")
                        ? counts(12, "\"incident\",\"doc_count\":11", "\"high\",\"doc_count\":12")
                        : counts(4, "\"incident\",\"doc_count\":4", "\"low\",\"doc_count\":4")
                : page(3, """
                        {"_index":"i","_id":"1","sort":[1],"_source":{"id":"%s","root":"%s","owner":"cert-north","externalId":"A","revision":2,
                         "kind":"incident","title":"A flood","tlp":"AMBER+STRICT","severity":"high",
                         "reported":"2026-05-01T09:00:00Z","updated":"2026-05-02T09:30:00Z"}}""".formatted(World.id("A"), World.id("A")), "");
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String counts(int total, String kinds, String severities) {
        return page(
                total,
                "",
                ",\"aggregations\":{\"facet.kind\":{\"buckets\":[{\"key\":" + kinds
                        + "}]},\"facet.severity\":{\"buckets\":[{\"key\":" + severities
                        + "}]},\"facet.technique\":{\"buckets\":[]}}");
    }

    private static String page(int total, String hit, String more) {
        return "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0},"
                + "\"hits\":{\"total\":{\"value\":" + total + ",\"relation\":\"eq\"},\"hits\":[" + hit + "]}" + more
                + "}";
    }

    private static Telling digest() {
        Outbox outbox = new Outbox();
        Digests.queue(outbox, SUBSCRIPTION, END.plusSeconds(30));
        return outbox.next(SUBSCRIPTION.id(), 1).getFirst();
    }

    @Test
    void countsAPeriodBesideTheOneBefore() {
        Message message = messages.write(SUBSCRIPTION, digest(), SOUTH);

        assertThat(message).isInstanceOfSatisfying(Message.Ready.class, ready -> {
            JsonNode json = JsonMapper.shared().readTree(ready.body());
            assertThat(json.path("type").asString()).isEqualTo("digest");
            assertThat(json.path("data").toString()).isEqualTo("""
                    {"from":"2026-05-02T09:00:00Z","to":"2026-05-02T10:00:00Z","new":12,"newBefore":4,"trends":{\
                    "kind":[{"value":"incident","new":11,"newBefore":4}],\
                    "severity":[{"value":"high","new":12,"newBefore":0},{"value":"low","new":0,"newBefore":4}]},\
                    "changed":3,"incidents":[{"id":"%s","revision":2,"owner":"cert-north","externalId":"A","title":"A flood",\
                    "kind":"incident","tlp":"AMBER+STRICT","severity":"high","updated":"2026-05-02T09:30:00Z"}]}""".formatted(World.id("A")));
            assertThat(ready.shown()).containsExactly(new Message.Shown(World.id("A"), 2));
            assertThat(ready.strict()).isTrue();
        });
        assertThat(asked).hasSize(3).allMatch(body -> body.contains("community"));
    }

    @Test
    void waitsForTheIndex() {
        index.stop(0);

        assertThat(messages.write(SUBSCRIPTION, digest(), SOUTH)).isInstanceOf(Message.Later.class);
    }
}
