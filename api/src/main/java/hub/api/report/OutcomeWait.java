package hub.api.report;

import hub.api.position.PositionTail;
import hub.journal.topic.Topics;
import hub.model.report.ReportId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Waits for the outcome of a report and then until searches see what it accepted, both within the time that the caller gives. An outcome comes in the transaction
 * that writes the incidents, so they stand before the end that the log has then; where, nobody says.
 */
@Component
class OutcomeWait {
    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWait.class);

    private final OutcomeTail tail;
    private final LogEnds ends;
    private final PositionTail positions;

    OutcomeWait(OutcomeTail tail, LogEnds ends, PositionTail positions) {
        this.tail = tail;
        this.ends = ends;
        this.positions = positions;
    }

    /** All outcomes of the report, if they come within the time; an index that is slower than that does not hold them back. */
    Optional<List<OutcomeBody>> await(ReportId report, Duration wait) throws InterruptedException {
        if (wait.isZero()) {
            return Optional.empty();
        }
        long deadline = System.nanoTime() + wait.toNanos();
        Optional<List<OutcomeBody>> outcomes = tail.await(report, wait);
        if (outcomes.isPresent()) {
            awaitShown(outcomes.get(), deadline);
        }
        return outcomes;
    }

    private void awaitShown(List<OutcomeBody> outcomes, long deadline) throws InterruptedException {
        Set<TopicPartition> partitions = partitions(outcomes);
        if (partitions.isEmpty()) {
            return;
        }
        try {
            Map<TopicPartition, Long> last = ends.last(partitions, left(deadline));
            positions.await(last, left(deadline));
        } catch (KafkaException e) {
            LOG.warn("an outcome is answered without waiting for the index: {}", e.getMessage());
        }
    }

    /** An incident and its annexes are in the partition of the incident, which an outcome names first. */
    private static Set<TopicPartition> partitions(List<OutcomeBody> outcomes) {
        return outcomes.stream()
                .map(OutcomeBody::incidents)
                .filter(Objects::nonNull)
                .flatMap(incidents -> incidents.stream().limit(1))
                .map(root -> new TopicPartition(Topics.INCIDENTS.name(), Topics.INCIDENTS.partition(root)))
                .collect(Collectors.toSet());
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
