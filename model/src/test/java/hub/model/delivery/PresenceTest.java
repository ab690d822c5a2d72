package hub.model.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a feed remembers of objects, so that it can say that they are gone. */
class PresenceTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final Reference A1 = reference("a", 1);
    private static final Reference A2 = reference("a", 2);
    private static final Reference B1 = reference("b", 1);

    private static Reference reference(String id, int minute) {
        return new Reference(id, NOON, "identity--x", NOON.plusSeconds(60L * minute), true);
    }

    @Test
    void aPutWithdrawsWhatItNoLongerHasOnce() {
        Presence one = Presence.NONE.put(1, List.of(A1, B1));
        Presence two = one.put(2, List.of(A2));
        Presence three = two.put(3, List.of(A2));

        assertThat(Presence.NONE.withdrawn(one)).isEmpty();
        assertThat(one.withdrawn(two)).containsExactly(B1.gone());
        assertThat(two.withdrawn(three)).isEmpty();
    }

    @Test
    void aRemoveWithdrawsAllThatItEverHadWithTheNewestVersion() {
        Presence before = Presence.NONE.put(1, List.of(A2, B1)).put(2, List.of(A1));
        Presence after = before.removed(3);

        assertThat(before.withdrawn(after)).containsExactly(A2.gone(), B1.gone());
        assertThat(after.revisions()).containsExactly(3L);
        assertThat(after.visible()).isFalse();
    }

    @Test
    void aPutThatTakesThePlaceOfARemoveTakesItsWordOver() {
        Presence held =
                Presence.NONE.put(1, List.of(A1, B1)).put(2, List.of(A2)).removed(2);

        assertThat(held.withdrawn(held.put(2, List.of(A2)))).containsExactly(B1.gone());
    }

    @Test
    void anErasureRemembersNothing() {
        Presence before = Presence.NONE.put(1, List.of(A1)).removed(2);

        assertThat(before.withdrawn(before.erased(3))).isEmpty();
        assertThat(before.erased(3).own()).isEmpty();
        assertThat(before.erased(3).revisions()).containsExactly(3L);
    }

    @Test
    void whatIsRememberedHasALimit() {
        List<Reference> many = IntStream.range(0, Presence.MAX_OWN + 5)
                .mapToObj(i -> reference("o" + i, 1))
                .toList();

        assertThat(Presence.NONE.put(1, many).own()).hasSize(Presence.MAX_OWN);
    }
}
