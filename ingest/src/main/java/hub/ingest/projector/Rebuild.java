package hub.ingest.projector;

import hub.journal.KafkaSettings;
import hub.journal.topic.Topics;
import hub.model.pseudonym.Pseudonyms;
import hub.search.engine.Elastic;
import hub.search.feed.FeedWriter;
import hub.search.index.IndexAdmin;
import hub.search.write.BulkWriter;
import hub.search.write.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Fills a new generation of the indices from the start of the log and puts it in the place of the old one. Reads and the live projector
 * go on meanwhile; what the projector wrote to the old generation after we had read it is written once more after the swap.
 */
public final class Rebuild {
    /** A rebuild has all the time that Elasticsearch needs: nobody waits for it to poll. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;
    private final Elastic elastic;
    private final IndexAdmin admin;
    private final IntSupplier epoch;
    private final Pseudonyms pseudonyms;
    private final LongConsumer progress;
    private long records;

    /**
     * @param pseudonyms lift those of older key versions
     * @param progress hears now and then how many records were read
     */
    public Rebuild(
            KafkaSettings kafka,
            Elastic elastic,
            IndexAdmin admin,
            IntSupplier epoch,
            Pseudonyms pseudonyms,
            LongConsumer progress) {
        this.kafka = kafka;
        this.elastic = elastic;
        this.admin = admin;
        this.epoch = epoch;
        this.pseudonyms = pseudonyms;
        this.progress = progress;
    }

    /**
     * Returns how many records were read.
     *
     * @param generation a name for the new indices, of {@code a-z0-9}, not used before
     */
    public long run(String generation) {
        admin.begin(generation);
        try (Consumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> logs = logs(consumer);
            consumer.assign(logs);
            consumer.seekToBeginning(logs);
            read(consumer, logs, Target.NEXT);
            admin.swap(generation);
            read(consumer, logs, Target.LIVE);
        }
        admin.deleteUnused();
        return records;
    }

    /** What was deleted comes before what it was deleted from: nothing in the log may lead back to it. */
    private void read(Consumer<String, byte[]> consumer, List<TopicPartition> logs, Target target) {
        List<TopicPartition> stated = logs.stream()
                .filter(log -> log.topic().equals(Topics.RESPONSES.name()))
                .toList();
        List<TopicPartition> rest =
                logs.stream().filter(log -> !stated.contains(log)).toList();
        consumer.pause(rest);
        readTo(consumer, consumer.endOffsets(stated), target);
        consumer.resume(rest);
        readTo(consumer, consumer.endOffsets(logs), target);
    }

    private void readTo(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Target target) {
        Projector.Unwritable known = (log, rejected) -> {
            // the live projector has put it on hub.rejects when it met it first
        };
        BulkWriter writer = new BulkWriter(elastic, target);
        FeedWriter feeds = new FeedWriter(elastic, target, writer);
        Projector projector = new Projector(writer, feeds, epoch, pseudonyms, known, PATIENCE);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
            if (!batch.isEmpty()) {
                projector.project(batch, () -> Thread.currentThread().isInterrupted());
                records += batch.count();
                progress.accept(records);
            }
        }
    }

    private static List<TopicPartition> logs(Consumer<String, byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> Topics.INDEXED.matcher(topic.getKey()).matches())
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.client(Map.of(
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2_000)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
