package hub.api.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.api.testing.FakeLog;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.audit.Who;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Entries are in the log at once, or soon, whatever happens to one of them. */
class AuditLogTest {
    private final FakeLog log = new FakeLog();
    private final AuditLog audit = new AuditLog(log.auditProducer());

    private static Entry entry(String object) {
        return new Entry(Samples.NORTH, Who.UNKNOWN, Action.READ, true, Samples.RECEIVED, List.of(object), Map.of());
    }

    @Test
    void whatIsRecordedIsThere() {
        audit.record(entry("a"));

        assertThat(log.audited()).containsExactly(entry("a"));
        log.auditFailsWith(new TimeoutException("no brokers"));
        assertThatThrownBy(() -> audit.record(entry("b"))).isInstanceOf(KafkaException.class);
    }

    @Test
    void whatIsNotedIsWrittenBeforeTheEnd() {
        for (int i = 0; i < 100; i++) {
            Entry entry = entry("noted " + i);
            audit.note(() -> entry);
        }

        audit.start();
        audit.stop();

        assertThat(log.audited()).hasSize(100);
        assertThat(audit.isRunning()).isFalse();
    }

    @Test
    void oneThatCannotBeMadeHoldsUpNoOther() {
        audit.note(() -> {
            throw new IllegalStateException("a fault");
        });
        audit.note(() -> entry("next"));

        audit.start();
        audit.stop();

        assertThat(log.audited()).containsExactly(entry("next"));
    }

    @Test
    void thereIsRoomForSoMany() {
        for (int i = 0; i < AuditLog.WAITING + 5; i++) {
            audit.note(() -> entry("one of many"));
        }

        audit.start();
        audit.stop();

        assertThat(log.audited()).hasSize(AuditLog.WAITING);
    }
}
