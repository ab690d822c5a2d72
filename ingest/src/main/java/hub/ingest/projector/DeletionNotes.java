package hub.ingest.projector;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.delivery.Deletion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Says on a feed that something was deleted from its collection, by a record without a value, which partners pass over: so that the one process that
 * folds the feed writes the object anew, and no other touches its documents.
 */
final class DeletionNotes {
    private final Producer<String, byte[]> producer;

    /** @param producer closed by whoever gave it */
    DeletionNotes(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Returns when the brokers have a note for each deletion among these; they are indexed already.
     *
     * @throws IndexAway if the brokers do not take them; the same batch can be projected again
     */
    void send(List<ConsumerRecord<String, byte[]>> batch) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            for (ConsumerRecord<String, byte[]> log : batch) {
                if (log.topic().equals(Topics.RESPONSES.name()) && Deletion.isKey(log.key()) && log.value() != null) {
                    sent.add(producer.send(note(JournalJson.read(log.value(), Deletion.class))));
                }
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw new IndexAway("the brokers do not take what was deleted: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexAway("interrupted before the brokers took what was deleted");
        }
    }

    private static ProducerRecord<String, byte[]> note(Deletion deletion) {
        String topic = Topics.feed(deletion.token().value());
        return new ProducerRecord<>(topic, Deletion.key(deletion.token(), deletion.object()), null);
    }
}
