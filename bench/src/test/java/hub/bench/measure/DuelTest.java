package hub.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class DuelTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @Test
    void sidesTakeTurnsAndWhoBeginsChanges() {
        var times = Duel.alone(4, Duration.ofMinutes(1)).run(i -> asked.add("a" + i), i -> asked.add("b" + i));

        assertThat(asked).containsExactly("a0", "b0", "b1", "a1", "a2", "b2", "b3", "a3", "a4", "b4", "b5", "a5");
        assertThat(times.measured()).hasSize(4);
        assertThat(times.baseline()).hasSize(4);
    }

    @Test
    void aTurnOfSeveralClientsBelongsToOneSide() {
        new Duel(3, 2, 12, Duration.ofMinutes(1)).run(i -> asked.add("a"), i -> asked.add("b"));

        assertThat(asked)
                .containsExactlyElementsOf(
                        List.of(("b".repeat(6) + "a".repeat(12) + "b".repeat(12) + "a".repeat(6)).split("")));
    }

    @Test
    void beyondTheLimitOnlyTheLeastIsTaken() {
        assertThat(Duel.alone(10_000, Duration.ofNanos(1)).run(i -> {}, i -> {}).n())
                .isEqualTo(20);
    }

    @Test
    void aFaultEndsIt() {
        Duel duel = Duel.alone(4, Duration.ofMinutes(1));

        assertThatThrownBy(() -> duel.run(
                        i -> {
                            throw new IllegalArgumentException("no");
                        },
                        i -> {}))
                .hasRootCauseMessage("no");
    }
}
