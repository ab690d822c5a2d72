package hub.api.testing;

import hub.api.position.PositionTail;
import hub.journal.record.JournalJson;
import hub.journal.record.Positions;
import hub.journal.topic.Topics;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;

/** Who follows {@code hub.positions}, and what a test lets projectors say there. */
public final class SaidPositions implements AutoCloseable {
    private static final TopicPartition LOG = new TopicPartition(Topics.POSITIONS.name(), 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final PositionTail tail = new PositionTail(() -> consumer);
    private long next;

    public SaidPositions() {
        consumer.updateBeginningOffsets(Map.of(LOG, 0L));
        consumer.updateEndOffsets(Map.of(LOG, 0L));
        tail.start();
    }

    public PositionTail tail() {
        return tail;
    }

    /** @param seen searches see all before this offset */
    public void says(String projector, TopicPartition partition, long seen) {
        says(projector, JournalJson.write(new Positions(Map.of(partition.toString(), seen))));
    }

    public void says(String projector, byte[] message) {
        long offset = next++;
        consumer.schedulePollTask(() ->
                consumer.addRecord(new ConsumerRecord<>(LOG.topic(), LOG.partition(), offset, projector, message)));
    }

    @Override
    public void close() {
        tail.stop();
    }
}
