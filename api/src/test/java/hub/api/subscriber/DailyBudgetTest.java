package hub.api.subscriber;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DailyBudgetTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");

    private Instant now = Instant.parse("2026-05-02T23:59:00Z");
    private final DailyBudget budget = new DailyBudget(2, () -> now);

    @Test
    void anAgencyAsksForSoManyAndNoMore() {
        assertThat(budget.take(NORTH, "a")).isTrue();
        assertThat(budget.take(NORTH, "b")).isTrue();
        assertThat(budget.take(NORTH, "c")).isFalse();
        assertThat(budget.take(SOUTH, "c")).isTrue();
    }

    @Test
    void whoAsksAgainPaysOnce() {
        assertThat(budget.take(NORTH, "a")).isTrue();
        assertThat(budget.take(NORTH, "b")).isTrue();
        assertThat(budget.take(NORTH, "a")).isTrue();
    }

    @Test
    void aNewDayOfUtcBeginsAnew() {
        assertThat(budget.take(NORTH, "a")).isTrue();
        assertThat(budget.take(NORTH, "b")).isTrue();
        now = Instant.parse("2026-05-03T00:00:00Z");
        assertThat(budget.take(NORTH, "c")).isTrue();
    }
}
