package hub.local.collect;

import static hub.local.collect.FakeServer.json;
import static hub.local.collect.FakeServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.ReportFile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MispSourceTest {
    private static final String SEARCH = "/events/restSearch";
    private static final String NONE = "{\"response\":[]}";

    @TempDir
    Path dir;

    private final FakeServer server = new FakeServer();
    private final FakeOutbox outbox = new FakeOutbox();

    @AfterEach
    void stop() {
        server.close();
    }

    private Walk walk() {
        return new Walk(new MispKind(), dir, server.url()).secret("key");
    }

    private static String uuid(int number) {
        return "%08d-0000-4000-8000-000000000000".formatted(number);
    }

    private static String head(int number, long timestamp) {
        return "{\"Event\":{\"uuid\":\"%s\",\"timestamp\":\"%d\",\"publish_timestamp\":\"%d\"}}"
                .formatted(uuid(number), timestamp, timestamp + 5);
    }

    private static String event(int number) {
        return " {\"Event\": {\"uuid\": \"" + uuid(number) + "\", \"info\": \"as it is\"}}";
    }

    private void has(int number) {
        server.on("/events/view/" + uuid(number), json(event(number)));
    }

    private void lists(String... pages) {
        server.off(SEARCH);
        for (String page : pages) {
            server.on(SEARCH, json(page));
        }
    }

    @Test
    void publishesEachEventAsItIs() {
        lists("{\"response\":[" + head(2, 200) + "]}", "[" + head(1, 100) + "]", NONE);
        has(1);
        has(2);

        assertThat(walk().into(outbox).sent()).isEqualTo(2);
        assertThat(outbox.bodies()).containsExactlyInAnyOrder(event(1), event(2));
        assertThat(outbox.sent()).extracting(ReportFile::mediaType).containsOnly("application/vnd.misp+json");
        assertThat(server.requests())
                .extracting(each -> each.header("Authorization"))
                .containsOnly("key");
        assertThat(server.requests().getFirst().body())
                .isEqualTo("{\"returnFormat\":\"json\",\"metadata\":true,\"published\":true,\"limit\":500,\"page\":1}");
    }

    @Test
    void theNextRunTakesWhatChanged() {
        lists("{\"response\":[" + head(1, 1_000_000) + "," + head(2, 1_000_000) + "]}", NONE);
        has(1);
        has(2);
        walk().into(outbox);
        lists("{\"response\":[" + head(1, 1_000_000) + "," + head(2, 1_000_007) + "]}", NONE);

        assertThat(walk().into(outbox).sent()).isEqualTo(1);
        assertThat(outbox.names().getLast()).isEqualTo("event " + uuid(2));
        assertThat(server.requests().getLast().uri()).isEqualTo("/events/view/" + uuid(2));
        assertThat(server.requests()).anyMatch(each -> each.body().contains("\"publish_timestamp\":\"913605\""));
    }

    @Test
    void aRunThatDiesGoesOnWithTheRest() {
        lists("{\"response\":[" + head(1, 100) + "," + head(2, 200) + "]}", NONE);
        has(1);
        server.on(
                "/events/view/" + uuid(2),
                status(500),
                status(500),
                status(500),
                status(500),
                status(500),
                json(event(2)));

        assertThatThrownBy(() -> walk().into(outbox)).hasMessageContaining("500, 5 times");
        lists("{\"response\":[" + head(1, 100) + "," + head(2, 200) + "]}", NONE);
        walk().into(outbox);

        assertThat(outbox.names()).containsExactly("event " + uuid(1), "event " + uuid(2));
        assertThat(server.requests()).noneMatch(each -> each.body().contains("publish_timestamp"));
    }

    @Test
    void anEventThatIsGoneOrTooLargeKeepsNobodyWaiting() {
        lists(
                "{\"response\":[" + head(1, 100) + "," + head(2, 200) + "," + head(3, 300) + "," + head(4, 400) + "]}",
                NONE);
        server.on("/events/view/" + uuid(2), json("{\"Event\":\"" + "x".repeat(17 << 20) + "\"}"));
        server.on("/events/view/" + uuid(3), json("{\"Event\":\"" + "x".repeat(9 << 20) + "\"}"));
        has(4);
        Walk walk = walk();
        Collector done = walk.into(outbox);

        assertThat(done.sent()).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(2);
        assertThat(walk.progress).singleElement().asString().endsWith("is listed, but not there (404)");
        assertThat(walk.lines)
                .anyMatch(line -> line.startsWith("rejected TOO_LARGE - over 16777216"))
                .anyMatch(line -> line.startsWith("rejected TOO_LARGE - 94371"));
    }

    @Test
    void anIdThatIsNoneLeadsNowhere() {
        lists("{\"response\":[{\"Event\":{\"uuid\":\"../../users/view/me\",\"timestamp\":1}}, 7]}", NONE);

        assertThat(walk().into(outbox).sent()).isZero();
        assertThat(server.uris()).containsOnly(SEARCH);
    }

    @Test
    void aPageForPeopleIsNoEvent() {
        lists("{\"response\":[" + head(1, 100) + "]}", NONE);
        server.on("/events/view/" + uuid(1), json("<!DOCTYPE html>", "Content-Type", "text/html"));

        assertThatThrownBy(() -> walk().into(outbox))
                .hasMessageContaining("answers text/html (expected an event in JSON)");
        assertThatThrownBy(() -> {
                    lists("{\"message\":\"no\"}");
                    walk().into(outbox);
                })
                .hasMessageContaining("no list of events");
    }

    @Test
    void aServerWantsAKey() {
        Walk walk = new Walk(new MispKind(), dir, server.url());

        assertThatThrownBy(() -> walk.into(outbox)).hasMessageContaining("a MISP server wants a key");
        server.on(SEARCH, status(403));
        assertThatThrownBy(() -> walk().into(outbox)).hasMessageContaining("may not read this");
    }

    @Test
    void aFeedIsReadByItsManifest() {
        server.on(
                "/feed/manifest.json",
                json("{\"" + uuid(1) + "\":{\"timestamp\":\"100\"},\"" + uuid(2) + "\":{\"timestamp\":200}}"));
        server.on("/feed/" + uuid(1) + ".json", json(event(1)));
        server.on("/feed/" + uuid(2) + ".json", json(event(2)));

        Walk walk = new Walk(new MispKind(), dir, server.url() + "/feed/manifest.json");
        assertThat(walk.into(outbox).sent()).isEqualTo(2);
        assertThat(walk.into(outbox).sent()).isZero();

        server.off("/feed/manifest.json").on("/feed/manifest.json", json("{\"" + uuid(2) + "\":{\"timestamp\":201}}"));
        assertThat(walk.into(outbox).sent()).isEqualTo(1);
        assertThat(walk.memory().path("events").toString()).isEqualTo("{\"" + uuid(2) + "\":201}");
    }
}
