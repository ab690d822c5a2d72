package hub.api.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.testing.FakeLog;
import hub.api.testing.Samples;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

/** A session that is ended at one process is over at all. */
class EndedSessionsTest {
    private final FakeLog log = new FakeLog();

    private EndedSessions process() {
        EndedSessions process = new EndedSessions(log, log.producer(), Clock.fixed(Samples.RECEIVED, ZoneOffset.UTC));
        process.start();
        return process;
    }

    private static void await(EndedSessions process, String session) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!process.has(session) && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(process.has(session)).isTrue();
    }

    @Test
    void everyProcessHearsOfIt() {
        EndedSessions here = process();
        EndedSessions there = process();
        here.add("one", Samples.RECEIVED.plusSeconds(60));

        assertThat(here.has("one")).isTrue();
        await(there, "one");
        assertThat(there.has("two")).isFalse();
    }

    /** Its first call comes after that. */
    @Test
    void aProcessThatBeginsKnowsThemAll() {
        process().add("one", Samples.RECEIVED.plusSeconds(60));

        assertThat(process().has("one")).isTrue();
    }

    @Test
    void whatIsOverAnywayIsForgotten() {
        EndedSessions here = process();
        here.add("old", Samples.RECEIVED.minusSeconds(1));
        here.add("new", Samples.RECEIVED.plusSeconds(60));

        EndedSessions later = process();
        await(later, "new");
        assertThat(later.has("old")).isFalse();
    }

    @Test
    void withoutKafkaItIsOverHereAndSaidToBeNotEverywhere() {
        EndedSessions here = process();
        log.failsWith(new KafkaException("away"));

        assertThatThrownBy(() -> here.add("one", Samples.RECEIVED.plusSeconds(60)))
                .isInstanceOf(KafkaException.class);
        assertThat(here.has("one")).isTrue();
    }
}
