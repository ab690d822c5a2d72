package hub.local.client;

import com.google.common.base.Throwables;
import hub.journal.KafkaSettings;
import hub.journal.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How far the log is.
 *
 * @param reportsIn how many records the {@code in} topics ever got
 * @param lag by consumer group: how many records it has not done yet
 */
public record LogStatus(long reportsIn, Map<String, Long> lag) {
    /** So few records that they are read rather than guessed at. */
    private static final int LITTLE = 50;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LIMIT_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What each group of the hub reads. */
    private static final Map<String, Pattern> GROUPS = Map.of(
            "hub-gate",
            Pattern.compile("in\\..*"),
            Topics.TOPOLOGY,
            Pattern.compile("hub\\.(admission|commands|shown|audit-in)"
                    + "|hub-topology-(deliver|withheld|sighted)-repartition"),
            "hub-projector",
            Topics.INDEXED);

    public LogStatus {
        lag = new TreeMap<>(lag);
    }

    /** @throws ClientFault if the brokers do not answer */
    public static LogStatus of(KafkaSettings kafka) {
        Brokers.of(kafka).require();
        try (Admin admin = Admin.create(kafka.client(Map.of()))) {
            Map<TopicPartition, Long> ends = ends(admin);
            long reports = ends.entrySet().stream()
                    .filter(end -> end.getKey().topic().startsWith(Topics.IN_PREFIX))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            Map<String, Long> lag = new HashMap<>();
            GROUPS.forEach((group, topics) -> lag.put(group, lag(admin, kafka, group, topics, ends)));
            return new LogStatus(reports, lag);
        }
    }

    /** A log has more than records: a transaction ends with a marker, which no reader sees. Where little is left, what is left is read. */
    private static long lag(
            Admin admin, KafkaSettings kafka, String group, Pattern topics, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> done =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        long far = 0;
        Map<TopicPartition, Long> near = new HashMap<>();
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (topics.matcher(end.getKey().topic()).matches()) {
                OffsetAndMetadata committed = done.get(end.getKey());
                long from = committed == null ? 0 : committed.offset();
                long behind = end.getValue() - from;
                far += behind > LITTLE ? behind : 0;
                if (behind > 0 && behind <= LITTLE) {
                    near.put(end.getKey(), from);
                }
            }
        }
        return far + (near.isEmpty() ? 0 : records(kafka, near, ends));
    }

    private static long records(KafkaSettings kafka, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        Map<String, Object> client = kafka.client(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false));
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            long count = 0;
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline
                    && from.keySet().stream()
                            .anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
                count += consumer.poll(POLL).count();
            }
            return count;
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic : get(admin.describeTopics(
                                get(admin.listTopics().names()))
                        .allTopicNames())
                .values()) {
            topic.partitions()
                    .forEach(partition ->
                            asked.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new ClientFault("Kafka refused: " + Throwables.getRootCause(e).getMessage());
        } catch (TimeoutException e) {
            throw ClientFault.noAnswer("Kafka", "waited for " + LIMIT_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFault("interrupted");
        }
    }
}
