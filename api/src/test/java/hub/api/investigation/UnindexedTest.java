package hub.api.investigation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hub.api.position.PositionTail;
import hub.api.testing.SaidPositions;
import hub.journal.topic.Topics;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.InvestigationReader.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the log says and searches do not see yet is there for its readers at once, and nobody else can tell. */
class UnindexedTest {
    private static final TopicPartition LOG = new TopicPartition(Topics.INVESTIGATIONS.name(), 2);
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");
    private static final InvestigationId CASE = InvestigationId.of(NORTH, "opened");
    private static final ItemId NOTE = ItemId.of(CASE, NORTH, "noted");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SaidPositions projector = new SaidPositions();
    private final PositionTail positions = projector.tail();
    private final Unindexed unindexed = new Unindexed(positions);
    private Audience before = Audience.NOBODY;

    @AfterEach
    void stop() {
        projector.close();
    }

    @Test
    void itsReadersSeeItBeforeSearchesDo() throws InterruptedException {
        add(1, 7, "first", NORTH, SOUTH);

        assertThat(unindexed.item(viewer(SOUTH), NOTE)).map(Found::revision).contains(1L);
        assertThat(unindexed.item(viewer(new AgencyId("cert-west")), NOTE)).isEmpty();
        assertThat(unindexed.item(viewer(SOUTH), ItemId.of(CASE, NORTH, "another")))
                .isEmpty();

        indexed(7);
        assertThat(unindexed.item(viewer(SOUTH), NOTE)).isEmpty();
    }

    @Test
    void theNewestCounts() throws InterruptedException {
        add(1, 7, "first", NORTH, SOUTH);
        add(2, 9, "second", NORTH);
        indexed(7);

        assertThat(unindexed.item(viewer(NORTH), NOTE)).map(Found::revision).contains(2L);
        assertThat(unindexed.item(viewer(SOUTH), NOTE)).isEmpty();
    }

    @Test
    void whoReadsWaitsForWhatSheMaySeeOrCouldSeeBefore() throws Exception {
        add(1, 7, "first", NORTH, SOUTH);
        indexed(7);
        unindexed.await(viewer(SOUTH));

        add(2, 9, "second", NORTH);
        CompletableFuture<Boolean> read = CompletableFuture.supplyAsync(() -> {
            await(SOUTH);
            return positions.isSeen(LOG, 9);
        });
        indexed(9);
        assertThat(read).succeedsWithin(PATIENCE).isEqualTo(true);
    }

    @Test
    void whoReadsDoesNotWaitForWhatIsHidden() {
        add(1, 7, "first", NORTH);

        assertThat(CompletableFuture.runAsync(() -> await(SOUTH))).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void moreThanMemoryHoldsIsLeftToSearches() {
        String half = "x".repeat(9 << 20);
        add(1, 7, half, NORTH);
        ItemId other = ItemId.of(CASE, NORTH, "other");
        unindexed.add(item(other, 1, NORTH), half.getBytes(UTF_8), new InvestigationTail.Place(LOG, 8));

        assertThat(unindexed.item(viewer(NORTH), NOTE)).isEmpty();
        assertThat(unindexed.item(viewer(NORTH), other)).isPresent();
    }

    private void await(AgencyId agency) {
        try {
            unindexed.await(viewer(agency));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(long revision, long offset, String text, AgencyId... readers) {
        Item item = item(NOTE, revision, readers);
        before = item.audience();
        unindexed.add(item, text.getBytes(UTF_8), new InvestigationTail.Place(LOG, offset));
    }

    private Item item(ItemId id, long revision, AgencyId... readers) {
        Instant at = Instant.parse("2026-05-02T08:00:00Z");
        Marking marking = Marking.of(Tlp.AMBER);
        return new Item(
                CASE,
                id,
                NORTH,
                revision,
                at,
                at,
                new Actor(NORTH, "anna", false),
                "add",
                marking,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                new Note(null, "text"),
                Progress.NONE,
                null,
                Audience.among(Tlp.AMBER, List.of(readers)),
                before);
    }

    private static Viewer viewer(AgencyId agency) {
        return new Viewer(
                agency,
                null,
                Set.of(Role.INVESTIGATOR),
                Set.copyOf(Audience.among(Tlp.AMBER, List.of(agency)).tokens()));
    }

    private void indexed(long offset) throws InterruptedException {
        projector.says("one", LOG, offset + 1);
        assertThat(positions.await(LOG, offset, PATIENCE)).isTrue();
    }
}
