package hub.model.delivery;

import static hub.model.admission.Candidates.ROOT;
import static hub.model.admission.Candidates.marking;
import static hub.model.admission.Candidates.recall;
import static hub.model.admission.Candidates.report;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.admission.History;
import hub.model.delivery.FeedEvent.Clear;
import hub.model.delivery.FeedEvent.Put;
import hub.model.delivery.FeedEvent.Reason;
import hub.model.delivery.FeedEvent.Remove;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one revision does to one feed. */
class DeliveryTest {
    private static final Token EU5G = Token.group("eu5g");
    private static final Token NORTH = Token.agency("cert-north");
    private static final Instant NOW = Instant.parse("2026-05-02T10:00:00.123456789Z");
    private static final Instant TICK = Instant.parse("2026-05-02T10:00:00.123456Z");
    private static final String KEY_1 = ROOT + "@1";
    private static final String KEY_2 = ROOT + "@2";

    private final History history = new History();

    @Test
    void firstRevisionIsPut() {
        history.send(report("a"));

        assertThat(Delivery.feeds(last())).containsExactly(NORTH, EU5G);
        assertThat(deliver(EU5G, null)).containsExactly(new Put(KEY_1, eventId(EU5G), TICK));
    }

    @Test
    void nextRevisionIsPutBesideTheOneBefore() {
        history.send(report("a"));
        history.send(report("b"));

        assertThat(deliver(EU5G, KEY_1)).containsExactly(new Put(KEY_2, eventId(EU5G), TICK));
    }

    @Test
    void recallIsRemoved() {
        history.send(report("a"));
        history.send(recall("false alarm"));

        assertThat(Delivery.feeds(last())).containsExactly(NORTH, EU5G);
        for (Token token : List.of(EU5G, NORTH)) {
            assertThat(deliver(token, KEY_1))
                    .containsExactly(new Remove(KEY_2, eventId(token), TICK, Reason.RECALLED), new Clear(KEY_1));
        }
    }

    @Test
    void recallClearsEveryRevisionThatTheFeedHas() {
        history.send(report("a"));
        history.send(report("b"));
        history.send(recall("false alarm"));
        Presence before = Presence.NONE.put(1, List.of()).put(2, List.of());

        assertThat(Delivery.deliver(last(), EU5G, before, Instant.EPOCH, NOW))
                .containsExactly(
                        new Remove(ROOT + "@3", eventId(EU5G), TICK, Reason.RECALLED),
                        new Clear(KEY_1),
                        new Clear(KEY_2));
    }

    @Test
    void feedThatNeverShowedItHearsNothingOfARecall() {
        history.send(report("a"));
        history.send(recall("false alarm"));

        assertThat(deliver(EU5G, null)).isEmpty();
    }

    @Test
    void narrowingRemovesFromTheFeedsThatLostItAlone() {
        history.send(report("a"));
        history.send(report("b").amber("agency:cert-north"));

        assertThat(deliver(EU5G, KEY_1))
                .containsExactly(new Remove(KEY_2, eventId(EU5G), TICK, Reason.NARROWED), new Clear(KEY_1));
        assertThat(deliver(NORTH, KEY_1)).containsExactly(new Put(KEY_2, eventId(NORTH), TICK));
    }

    @Test
    void wideningPutsIntoTheNewFeeds() {
        history.send(report("a").marked(marking(Tlp.RED)));
        assertThat(Delivery.feeds(last())).isEmpty();

        history.send(report("b").widen("agreed"));
        assertThat(deliver(EU5G, null)).containsExactly(new Put(KEY_2, eventId(EU5G), TICK));
    }

    @Test
    void lateRevisionTouchesNoFeed() {
        history.send(report("b").number(2));
        history.send(report("a").number(1));

        assertThat(Delivery.feeds(last())).isEmpty();
    }

    @Test
    void lateNarrowingReplacesThePutAndLeavesTheOthersUntouched() {
        history.send(report("b").number(2));
        history.send(report("a").number(1).amber("agency:cert-north"));

        assertThat(deliver(EU5G, KEY_2)).containsExactly(new Remove(KEY_2, eventId(EU5G), TICK, Reason.NARROWED));
        assertThat(deliver(NORTH, KEY_2)).isEmpty();
    }

    /** There is no content to put; the next revision brings it. */
    @Test
    void feedThatGainsByLateNarrowingWaitsForTheNextRevision() {
        history.send(report("b").number(2).marked(marking(Tlp.GREEN)));
        history.send(report("a").number(1));
        assertThat(deliver(EU5G, null)).isEmpty();

        history.send(report("c").number(3));
        assertThat(deliver(EU5G, null)).containsExactly(new Put(ROOT + "@3", eventId(EU5G), TICK));
    }

    @Test
    void redHasNoFeed() {
        history.send(report("a").marked(marking(Tlp.RED, "agency:cert-south", "user:cert-west/jan")));

        assertThat(Delivery.feeds(last())).isEmpty();
    }

    @Test
    void timesIncreaseThoughTheClockStandsOrGoesBack() {
        history.send(report("a"));

        assertThat(added(TICK, NOW)).isEqualTo(TICK.plusNanos(1_000));
        assertThat(added(TICK.plusSeconds(60), NOW))
                .isEqualTo(TICK.plusSeconds(60).plusNanos(1_000));
        assertThat(added(TICK.minusNanos(1_000), NOW)).isEqualTo(TICK);
    }

    @Test
    void eventIdsAreTheSameOnEveryRunAndOthersForEveryToken() {
        history.send(report("a"));

        assertThat(eventId(EU5G)).isEqualTo(eventId(EU5G)).isNotEqualTo(eventId(NORTH));
        assertThat(eventId(EU5G)).as("a stored id must not change").isEqualTo("4b3b34b4-bda5-5d8f-8a23-47e283f32793");
    }

    private Revision last() {
        return history.log().getLast();
    }

    private List<FeedEvent> deliver(Token token, @Nullable String shown) {
        Presence before = shown == null
                ? Presence.NONE
                : Presence.NONE.put(Long.parseLong(shown.substring(shown.indexOf('@') + 1)), List.of());
        return Delivery.deliver(last(), token, before, Instant.EPOCH, NOW);
    }

    private Instant added(Instant last, Instant now) {
        return ((Put) Delivery.deliver(last(), EU5G, Presence.NONE, last, now).getFirst()).added();
    }

    private String eventId(Token token) {
        return Delivery.eventId(token, last());
    }
}
