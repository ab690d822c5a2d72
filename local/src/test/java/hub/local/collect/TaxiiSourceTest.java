package hub.local.collect;

import static hub.local.collect.FakeServer.json;
import static hub.local.collect.FakeServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.ClientFault;
import hub.local.collect.FakeServer.Reply;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxiiSourceTest {
    private static final String ID = "91a7b528-80eb-42ed-a74d-c6fbd5a26116";
    private static final String OBJECTS = "/root/collections/" + ID + "/objects/";
    private static final String COLLECTION =
            "{\"id\":\"" + ID + "\",\"title\":\"Telecom\",\"alias\":\"tel\",\"can_read\":true}";

    @TempDir
    Path dir;

    private final FakeServer server = new FakeServer();
    private final FakeOutbox outbox = new FakeOutbox();

    @BeforeEach
    void resources() {
        server.on("/taxii2/", json("{\"title\":\"T\",\"default\":\"/root/\",\"api_roots\":[\"/other/\",\"/root/\"]}"));
        server.on("/root/", json("{\"title\":\"R\",\"versions\":[\"application/taxii+json;version=2.1\"]}"));
        server.on("/root/collections/", json("{\"collections\":[" + COLLECTION + "]}"));
        server.on("/root/collections/" + ID + "/", json(COLLECTION));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Walk walk(String path) {
        return new Walk(new TaxiiKind(), dir, server.url() + path);
    }

    private static Reply page(String more, String first, String last, int... numbers) {
        String objects = IntStream.of(numbers).mapToObj(TaxiiSourceTest::object).collect(Collectors.joining(","));
        return json(
                "{" + more + "\"objects\":[" + objects + "]}",
                "X-TAXII-Date-Added-First",
                first,
                "X-TAXII-Date-Added-Last",
                last);
    }

    private static String object(int number) {
        return "{\"type\":\"indicator\",\"id\":\"indicator--%08d-0000-4000-8000-000000000000\",\"x\":1.50}"
                .formatted(number);
    }

    private static String at(int second) {
        return "2026-05-01T00:00:%02d.000000Z".formatted(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/taxii2/", "/taxii2", "/root/", "/root/collections/", "/root/collections/" + ID, OBJECTS})
    void findsTheCollectionFromAnyAddress(String path) {
        server.on(OBJECTS + "?limit=1000", page("", at(1), at(2), 1, 2));

        Collector done = walk(path).into(outbox);

        assertThat(done.sent()).isEqualTo(1);
        assertThat(done.refused()).isZero();
        assertThat(outbox.sent().getFirst().mediaType()).isEqualTo("application/stix+json;version=2.1");
        assertThat(outbox.bodies().getFirst())
                .startsWith("{\"type\":\"bundle\",\"id\":\"bundle--")
                .contains(object(1), object(2));
    }

    @Test
    void goesOnWhereItWas() {
        server.on(OBJECTS + "?limit=1000", page("", at(1), at(2), 1, 2));
        server.on(
                OBJECTS + "?limit=1000&added_after=2026-05-01T00%3A00%3A02.000000Z",
                json("{}"),
                page("", at(3), at(3), 3));
        walk("/root/").into(outbox);

        assertThat(walk("/root/").into(outbox).sent()).isZero();
        assertThat(walk("/root/").into(outbox).sent()).isEqualTo(1);
        assertThat(walk("/root/").memory().toString()).isEqualTo("{\"" + ID + "\":\"" + at(3) + "\"}");
    }

    @Test
    void followsNextAndThenTime() {
        server.on(OBJECTS + "?limit=1000", page("\"more\":true,\"next\":\"a&b\",", at(1), at(2), 1, 2));
        server.on(OBJECTS + "?limit=1000&next=a%26b", page("\"more\":true,", at(2), at(3), 3));
        server.on(OBJECTS + "?limit=1000&added_after=2026-05-01T00%3A00%3A03.000000Z", page("", at(4), at(4), 4));

        assertThat(walk("/root/").into(outbox).sent()).isEqualTo(3);
        assertThat(outbox.names())
                .containsExactly(ID + " (Telecom), page 1", ID + " (Telecom), page 2", ID + " (Telecom), page 3");
        assertThat(walk("/root/").memory().path(ID).asString()).isEqualTo(at(4));
    }

    @Test
    void aRunThatDiesLosesNothing() {
        String big = "x".repeat(8 << 20);
        server.on(OBJECTS + "?limit=1000", page("\"more\":true,\"next\":\"2\",", at(1), at(2), 1));
        server.on(
                OBJECTS + "?limit=1000&next=2",
                json("{\"objects\":[" + object(2) + ",\"" + big + "\"]}", "X-TAXII-Date-Added-Last", at(2)));
        server.on(OBJECTS + "?limit=1000&added_after=2026-05-01T00%3A00%3A00.999999Z", page("", at(1), at(2), 1, 2));

        // the second page fills a group by its size; the outcomes of the first come with it, and never
        assertThatThrownBy(() -> walk("/root/").into(new FakeOutbox().livesFor(0)))
                .hasMessage("dead");
        assertThat(walk("/root/").memory().isEmpty()).isTrue();

        walk("/root/").into(outbox);
        assertThat(outbox.bodies().getFirst()).contains(object(1));
    }

    @Test
    void whoDiesInTheMiddleSeesThatMomentAgain() {
        server.on(OBJECTS + "?limit=1000", page("\"more\":true,\"next\":\"2\",", at(1), at(1), 1));
        server.on(OBJECTS + "?limit=1000&next=2", status(500));
        server.on(OBJECTS + "?limit=1000&added_after=2026-05-01T00%3A00%3A00.999999Z", page("", at(1), at(1), 1, 2));

        assertThatThrownBy(() -> walk("/root/").into(outbox)).hasMessageContaining("answers 500, 5 times");
        assertThat(outbox.sent()).hasSize(1);
        assertThat(walk("/root/").memory().path(ID).asString()).isEqualTo("2026-05-01T00:00:00.999999Z");

        walk("/root/").into(outbox);
        assertThat(outbox.bodies().getLast()).contains(object(1), object(2));
    }

    @Test
    void addedAfterIsWhereTheFirstRunBegins() {
        server.on(OBJECTS + "?limit=10&added_after=2026-01-01T00%3A00%3A00.000000Z", page("", at(1), at(2), 1));
        server.on(OBJECTS + "?limit=10&added_after=2026-05-01T00%3A00%3A02.000000Z", json("{}"));

        for (int run = 0; run < 2; run++) {
            walk("/root/")
                    .option("--added-after", "2026-01-01T01:00:00+01:00")
                    .option("--limit", "10")
                    .into(outbox);
        }
        assertThat(outbox.sent()).hasSize(1);
    }

    @Test
    void asksForLessWhenAPageIsTooLarge() {
        server.on(OBJECTS + "?limit=1000", json("{\"objects\":[\"" + "x".repeat(17 << 20) + "\"]}"));
        server.on(OBJECTS + "?limit=250", page("", at(1), at(1), 1));

        Walk walk = walk("/root/");
        assertThat(walk.into(outbox).sent()).isEqualTo(1);
        assertThat(walk.progress).contains(ID + " (Telecom): the page is too large; asking for 250 objects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"more\":true,\"objects\":[{}]}", "{\"more\":true}"})
    void aServerThatDoesNotGoOnIsLeft(String body) {
        server.on(OBJECTS + "?limit=1000", json(body));

        assertThatThrownBy(() -> walk("/root/").into(outbox)).hasMessageContaining("does not go on");
    }

    @Test
    void nextThatLeadsNowhereIsLeft() {
        server.on(OBJECTS + "?limit=1000", json("{\"more\":true,\"next\":\"1\"}"));
        server.on(OBJECTS + "?limit=1000&next=1", json("{\"more\":true,\"next\":\"1\"}"));

        assertThatThrownBy(() -> walk("/root/").into(outbox)).hasMessageContaining("does not go on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"objects\":{}}", "7"})
    void whatIsNoEnvelopeIsSaid(String body) {
        server.on(OBJECTS + "?limit=1000", json(body));

        assertThatThrownBy(() -> walk("/root/").into(outbox)).hasMessageContaining("no TAXII 2.1 envelope");
    }

    @Test
    void theUserChoosesAmongCollections() {
        String other =
                COLLECTION.replace("91a7", "81a7").replace("Telecom", "Other").replace("tel", "oth");
        String closed = COLLECTION.replace("91a7", "71a7").replace("true", "false");
        String hostile = "{\"id\":\"../../x\",\"can_read\":true}";
        server.off("/root/collections/")
                .on(
                        "/root/collections/",
                        json("{\"collections\":[" + String.join(",", COLLECTION, other, closed, hostile) + "]}"));
        server.on(OBJECTS + "?limit=1000", page("", at(1), at(1), 1));
        server.on(OBJECTS + "?limit=1000&added_after=2026-05-01T00%3A00%3A01.000000Z", json("{}"));
        server.on(OBJECTS.replace("91a7", "81a7") + "?limit=1000", page("", at(1), at(1), 2));
        server.on(
                OBJECTS.replace("91a7", "81a7") + "?limit=1000&added_after=2026-05-01T00%3A00%3A01.000000Z",
                json("{}"));

        assertThatThrownBy(() -> walk("/root/").into(outbox))
                .isInstanceOf(ClientFault.class)
                .hasMessage("--collection is missing (expected all, or one of " + ID + " (Telecom), "
                        + ID.replace("91a7", "81a7") + " (Other))");
        assertThat(walk("/root/").option("--collection", "Other").into(outbox).sent())
                .isEqualTo(1);
        assertThat(walk("/root/").option("--collection", "all").into(outbox).sent())
                .isEqualTo(1);
        assertThat(walk("/root/").memory().propertyNames()).hasSize(2);
    }

    @Test
    void logsIn() {
        server.on(OBJECTS + "?limit=1000", page("", at(1), at(1), 1));

        server.on(OBJECTS + "?limit=1000&added_after=2026-05-01T00%3A00%3A01.000000Z", json("{}"));

        walk("/root/").secret("t").into(outbox);
        walk("/root/").secret("p").option("--user", "ann").into(outbox);

        assertThat(server.requests())
                .extracting(each -> each.header("Authorization"))
                .contains("Bearer t", "Basic YW5uOnA=");
        assertThat(server.requests())
                .extracting(each -> each.header("Accept"))
                .containsOnly("application/taxii+json;version=2.1");
        assertThatThrownBy(() -> walk("/root/").option("--user", "ann").into(outbox))
                .hasMessageContaining("has no password");
    }

    @Test
    void anApiRootOnAnotherServerIsNotEntered() {
        server.off("/taxii2/").on("/taxii2/", json("{\"api_roots\":[\"https://elsewhere.example/root/\"]}"));

        assertThatThrownBy(() -> walk("/taxii2/").secret("t").into(outbox))
                .hasMessageContaining("leads to another server, https://elsewhere.example:443");
    }

    @Test
    void aSecretDoesNotTravelInTheOpen() {
        Walk walk = new Walk(new TaxiiKind(), dir, "http://taxii.example/").secret("t");

        assertThatThrownBy(() -> walk.into(outbox)).hasMessageContaining("is not encrypted");
    }

    @Test
    void whatTheHubRefusesIsCountedAndNotSentAgain() {
        server.on(OBJECTS + "?limit=1000", page("", at(1), at(2), 1));
        server.on(OBJECTS + "?limit=1000&added_after=2026-05-01T00%3A00%3A02.000000Z", json("{}"));
        Walk walk = walk("/root/");

        assertThat(walk.into(outbox.refuses(report -> true)).refused()).isEqualTo(1);
        assertThat(walk.lines).containsExactly("rejected INVALID_VALUE /title bad [" + ID + " (Telecom), page 1]");
        assertThat(walk.into(outbox).sent()).isZero();
    }
}
