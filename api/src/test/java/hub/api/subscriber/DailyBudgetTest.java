package hub.api.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DailyBudgetTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");

    private Instant now = Instant.parse("2026-05-02T23:59:00Z");
    private final DailyBudget budget = new DailyBudget(2, () -> now);

    /** Each letter of a text is one reading of a value. */
    private static List<Set<String>> values(String... texts) {
        return Stream.of(texts).map(text -> Set.of(text.split(""))).toList();
    }

    @Test
    void whatIsRefusedCostsNothing() {
        assertThat(budget.take(NORTH, values("a", "b", "c"))).isFalse();
        assertThat(budget.take(NORTH, values("d", "e"))).isTrue();
        assertThat(budget.take(NORTH, values("d", "f"))).isFalse();
        assertThat(budget.take(NORTH, values("e", "d"))).isTrue();
    }

    @Test
    void aValueWithTwoReadingsIsOne() {
        assertThat(budget.take(NORTH, values("ax", "by"))).isTrue();
        assertThat(budget.take(NORTH, values("x"))).isTrue();
        assertThat(budget.take(NORTH, values("c"))).isFalse();
    }

    @Test
    void anAgencyAsksForSoManyAndNoMore() {
        assertThat(budget.take(NORTH, values("a"))).isTrue();
        assertThat(budget.take(NORTH, values("b"))).isTrue();
        assertThat(budget.take(NORTH, values("c"))).isFalse();
        assertThat(budget.take(SOUTH, values("c"))).isTrue();
    }

    @Test
    void whoAsksAgainPaysOnce() {
        assertThat(budget.take(NORTH, values("a"))).isTrue();
        assertThat(budget.take(NORTH, values("b"))).isTrue();
        assertThat(budget.take(NORTH, values("a"))).isTrue();
    }

    @Test
    void aNewDayOfUtcBeginsAnew() {
        assertThat(budget.take(NORTH, values("a"))).isTrue();
        assertThat(budget.take(NORTH, values("b"))).isTrue();
        now = Instant.parse("2026-05-03T00:00:00Z");
        assertThat(budget.take(NORTH, values("c"))).isTrue();
    }
}
