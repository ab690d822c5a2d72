package hub.ingest.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.journal.record.HubHeaders;
import hub.model.marking.Token;
import hub.search.feed.FeedChange;
import hub.search.feed.FeedChange.Kind;
import hub.search.feed.FeedObject;
import hub.search.feed.FeedWriter.Deleted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedEventReaderTest {
    private static final String ID = "incident--00000000-0000-4000-8000-000000000001";
    private static final String PUT = """
            {"event":"put","id":"%s","revision":2,"incident":{"owner":"cert-north"},"stix":{"objects":[
             {"type":"ipv4-addr","id":"ipv4-addr--1","value":"192.0.2.1"},
             {"type":"identity","id":"identity--1","created":"2026-05-02T08:00:00Z"},
             {"type":"incident","id":"incident--1","created":"2026-05-02T08:00:00Z","modified":"2026-05-02T09:00:00.5Z"}]},
             "withdrawn":[{"id":"indicator--1","created":"2026-05-02T08:00:00.000Z","created_by_ref":"identity--1",
              "modified":"2026-05-02T09:00:00.000Z"}]}
            """.formatted(ID);

    private static ConsumerRecord<String, byte[]> log(@Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> log = new ConsumerRecord<>("feed.group-eu5g", 0, 7, ID + "@2", bytes);
        HubHeaders.put(log.headers(), HubHeaders.ADDED, "2026-05-02T10:00:00.000001Z");
        return log;
    }

    private static FeedChange read(String value) {
        return FeedEventReader.read(log(value), 7).orElseThrow();
    }

    @Test
    void aNoteWithoutAValueNamesAnObjectOfWhichSomethingWasDeleted() {
        String key = "deletion/group:eu5g/indicator--1";
        ConsumerRecord<String, byte[]> note = new ConsumerRecord<>("feed.group-eu5g", 0, 7, key, null);

        assertThat(FeedEventReader.deleted(note, 7)).contains(new Deleted(Token.group("eu5g"), "indicator--1", 7));
        assertThat(FeedEventReader.read(note, 7)).isEmpty();
        assertThat(FeedEventReader.deleted(log(null), 7))
                .as("a key that is cleared")
                .isEmpty();
        assertThat(FeedEventReader.deleted(log(PUT), 7)).isEmpty();
    }

    @Test
    void aPutBringsObjectsAndSaysFarewellToOthers() {
        FeedChange change = read(PUT);

        assertThat(change.kind()).isEqualTo(Kind.PUT);
        assertThat(change.token()).isEqualTo(Token.group("eu5g"));
        assertThat(change.owner()).isEqualTo("cert-north");
        assertThat(change.added()).isEqualTo(Instant.parse("2026-05-02T10:00:00.000001Z"));
        assertThat(change.objects())
                .extracting(FeedObject::version)
                .containsExactly(null, Instant.parse("2026-05-02T08:00:00Z"), Instant.parse("2026-05-02T09:00:00.5Z"));
        assertThat(change.objects()).extracting(FeedObject::own).containsExactly(false, false, true);
        assertThat(change.withdrawn()).singleElement().satisfies(gone -> {
            assertThat(gone.version()).isEqualTo(Instant.parse("2026-05-02T09:00:00.000001Z"));
            assertThat(gone.node().path("revoked").asBoolean()).isTrue();
            assertThat(gone.node().path("created_by_ref").asString()).isEqualTo("identity--1");
            assertThat(gone.node().path("pattern_type").asString()).isEqualTo("stix");
        });
    }

    @ParameterizedTest
    @CsvSource({"recalled, REMOVE", "held, REMOVE", "narrowed, REMOVE", "erased, ERASE"})
    void aRemoveTakesItAway(String reason, Kind kind) {
        FeedChange change = read("{\"event\":\"remove\",\"id\":\"" + ID + "\",\"reason\":\"" + reason + "\"}");

        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.objects()).isEmpty();
    }

    @Test
    void aClearedKeySaysNothing() {
        assertThat(FeedEventReader.read(log(null), 7)).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsNoEventIsSaidToBeNone() {
        assertThatThrownBy(() -> FeedEventReader.read(log("no"), 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "feed.public, public",
        "feed.national-certs, national-certs",
        "feed.group-eu5g, group:eu5g",
        "feed.agency-cert-north, agency:cert-north",
        "feed.clients-agency-cert-north, clients:agency:cert-north",
        "feed.clients-national-certs, clients:national-certs",
        "feed.group-group-a, group:group-a"
    })
    void aTopicIsOfOneToken(String topic, String token) {
        assertThat(FeedEventReader.token(topic)).isEqualTo(new Token(token));
    }
}
