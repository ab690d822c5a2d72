package hub.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import hub.model.delivery.FeedLedger.Kind;
import hub.model.delivery.FeedLedger.Sum;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedLedgerTest {
    private static String sha256(String... lines) {
        return Hashing.sha256()
                .hashString(String.join("\n", lines) + "\n", StandardCharsets.UTF_8)
                .toString();
    }

    /** As it was written, and as compaction leaves it. */
    private static Stream<FeedLedger> feeds() {
        FeedLedger written = new FeedLedger();
        written.event(0, "incident--1@1", Kind.PUT, "a");
        written.event(2, "incident--2@1", Kind.PUT, "b");
        written.event(3, "incident--1@2", Kind.REMOVE, "c");
        written.clear("incident--1@1");
        written.event(7, "incident--2@1", Kind.PUT, "b");
        FeedLedger compacted = new FeedLedger();
        compacted.event(3, "incident--1@2", Kind.REMOVE, "c");
        compacted.event(7, "incident--2@1", Kind.PUT, "b");
        return Stream.of(written, compacted);
    }

    @Test
    void compactionChangesNothing() {
        String hash = sha256("3 remove incident--1@2 c", "7 put incident--2@1 b");

        assertThat(feeds()).extracting(FeedLedger::sum).containsOnly(new Sum(1, 1, hash));
    }

    @Test
    void whoStandsInTheMiddleHasWhatIsBefore() {
        Sum read = new Sum(0, 1, sha256("3 remove incident--1@2 c"));

        assertThat(feeds()).extracting(ledger -> ledger.before(7)).containsOnly(read);
        assertThat(feeds())
                .extracting(ledger -> ledger.before(8))
                .containsOnly(feeds().findFirst().orElseThrow().sum());
    }

    @Test
    void nothingIsTheHashOfNothing() {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        assertThat(new FeedLedger().sum()).isEqualTo(new Sum(0, 0, empty));
        assertThat(new FeedLedger().before(9)).isEqualTo(new Sum(0, 0, empty));
    }

    @Test
    void aReplacedEventAndAnotherPlaceShow() {
        FeedLedger one = new FeedLedger();
        one.event(1, "incident--1@1", Kind.PUT, "a");
        FeedLedger id = new FeedLedger();
        id.event(1, "incident--1@1", Kind.PUT, "b");
        FeedLedger place = new FeedLedger();
        place.event(2, "incident--1@1", Kind.PUT, "a");
        FeedLedger kind = new FeedLedger();
        kind.event(1, "incident--1@1", Kind.REMOVE, "a");

        assertThat(Stream.of(one, id, place, kind).map(each -> each.sum().hash()))
                .doesNotHaveDuplicates();
    }
}
