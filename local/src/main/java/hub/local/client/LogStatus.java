package hub.local.client;

import hub.journal.KafkaSettings;
import hub.journal.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the log is.
 *
 * @param reportsIn how many records the {@code in} topics ever got
 * @param lag by consumer group: how many records it has not done yet
 */
public record LogStatus(long reportsIn, Map<String, Long> lag) {
    /** What each group of the hub reads. */
    private static final Map<String, Pattern> GROUPS = Map.of(
            "hub-gate", Pattern.compile("in\\..*"),
            "hub-topology", Pattern.compile("hub\\.admission|hub-topology-deliver-repartition"),
            "hub-projector", Pattern.compile("hub\\.incidents|out\\..*"));

    public LogStatus {
        lag = new TreeMap<>(lag);
    }

    /** @throws ClientFault if the brokers do not answer */
    public static LogStatus of(KafkaSettings kafka) {
        try (Admin admin = Admin.create(kafka.client(Map.of()))) {
            Map<TopicPartition, Long> ends = ends(admin);
            long reports = ends.entrySet().stream()
                    .filter(end -> end.getKey().topic().startsWith(Topics.IN_PREFIX))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            Map<String, Long> lag = new HashMap<>();
            GROUPS.forEach((group, topics) -> lag.put(group, lag(admin, group, topics, ends)));
            return new LogStatus(reports, lag);
        }
    }

    private static long lag(Admin admin, String group, Pattern topics, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> done =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (!topics.matcher(end.getKey().topic()).matches()) {
                continue;
            }
            OffsetAndMetadata committed = done.get(end.getKey());
            long behind = end.getValue() - (committed == null ? 0 : committed.offset());
            // one behind is the marker that ends a transaction: no consumer ever sees it
            lag += behind <= 1 ? 0 : behind;
        }
        return lag;
    }

    private static Map<TopicPartition, Long> ends(Admin admin) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic :
                get(admin.describeTopics(get(admin.listTopics().names())).allTopicNames())
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
            return answer.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ClientFault("Kafka does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFault("interrupted");
        }
    }
}
