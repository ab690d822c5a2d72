package hub.search.feed;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.marking.Token;
import hub.search.engine.Json;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FeedFoldTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private final FeedFold fold = new FeedFold();

    private static FeedObject own(String id, Instant modified, String text) {
        ObjectNode revoked = Json.object().put("id", id).put("revoked", true);
        return new FeedObject(id, "incident", "2.1", modified, revoked, content(id, text));
    }

    private static FeedObject observable(String id, String text) {
        return new FeedObject(id, "ipv4-addr", "2.1", null, null, content(id, text));
    }

    private static ObjectNode content(String id, String text) {
        return Json.object().put("id", id).put("text", text);
    }

    private void event(long version, String incident, FeedObject... objects) {
        fold.fold(new FeedChange(
                Token.COMMUNITY, incident, "cert-north", NOON.plusMillis(version), version, List.of(objects)));
    }

    private Held object(String id) {
        return fold.objects().stream().filter(held -> held.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Held.Version> shown(String id) {
        return object(id).versions().stream()
                .filter(version -> !version.hidden)
                .toList();
    }

    @Test
    void everyVersionIsKeptAndOnlyOneIsTheLast() {
        event(1, "incident--1", own("a", NOON, "one"));
        event(2, "incident--1", own("a", LATER, "two"));

        assertThat(shown("a")).extracting(version -> version.first).containsExactly(true, false);
        assertThat(shown("a")).extracting(version -> version.last).containsExactly(false, true);
        assertThat(shown("a")).extracting(version -> version.added).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aRemovedIncidentLeavesARevokedVersionAMicrosecondLaterAndNoContent() {
        event(1, "incident--1", own("a", NOON, "one"));
        event(2, "incident--1");

        assertThat(shown("a")).singleElement().satisfies(version -> {
            assertThat(version.version).isEqualTo(NOON.plusNanos(1_000));
            assertThat(version.node).isNotNull();
            assertThat(String.valueOf(version.node)).contains("revoked").doesNotContain("one");
        });
    }

    @Test
    void whatSeveralIncidentsBringStaysUntilTheLastIsGone() {
        event(1, "incident--1", observable("ip", "192.0.2.1"));
        event(2, "incident--2", observable("ip", "192.0.2.1"));
        event(3, "incident--1");
        assertThat(shown("ip")).hasSize(1);

        event(4, "incident--2");
        assertThat(shown("ip")).isEmpty();
    }

    @Test
    void whatARevisionNoLongerBringsIsGoneToo() {
        event(1, "incident--1", own("a", NOON, "one"), own("b", NOON, "other"));
        event(2, "incident--1", own("a", LATER, "two"));

        assertThat(shown("a")).hasSize(2);
        assertThat(shown("b")).singleElement().satisfies(version -> assertThat(version.farewell).isTrue());
    }

    @Test
    void whatComesBackIsAddedAnew() {
        event(1, "incident--1", own("a", NOON, "one"));
        event(2, "incident--1");
        event(3, "incident--1", own("a", NOON, "one"));

        assertThat(shown("a")).singleElement().satisfies(version -> {
            assertThat(version.farewell).isFalse();
            assertThat(version.added).isEqualTo(Micros.of(NOON.plusMillis(3)));
        });
    }

    @Test
    void anEventThatWasFoldedChangesNothing() {
        event(1, "incident--1", own("a", NOON, "one"));
        event(2, "incident--1");
        var before = object("a").changes();
        event(1, "incident--1", own("a", NOON, "one"));

        assertThat(object("a").changes()).isEqualTo(before);
    }

    @Test
    void theObjectsOfOneEventHaveAMicrosecondEach() {
        event(1, "incident--1", own("a", NOON, "one"), observable("ip", "x"), own("b", NOON, "two"));

        assertThat(List.of(shown("a"), shown("ip"), shown("b")))
                .extracting(versions -> versions.getFirst().added)
                .containsExactly(
                        Micros.of(NOON.plusMillis(1)),
                        Micros.of(NOON.plusMillis(1)) + 1,
                        Micros.of(NOON.plusMillis(1)) + 2);
    }
}
