package hub.local.client;

import hub.journal.KafkaSettings;
import hub.journal.topic.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
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
    private static final List<String> GROUPS = List.of("hub-gate", "hub-topology", "hub-projector");

    public LogStatus {
        lag = new TreeMap<>(lag);
    }

    /** @throws ClientFault if the brokers do not answer */
    public static LogStatus of(KafkaSettings kafka) {
        try (Admin admin = Admin.create(kafka.client(Map.of()))) {
            List<TopicPartition> inputs = get(admin.listTopics().names()).stream()
                    .filter(topic -> topic.startsWith(Topics.IN_PREFIX))
                    .map(topic -> new TopicPartition(topic, 0))
                    .toList();
            long reports = ends(admin, inputs).values().stream().mapToLong(end -> end).sum();
            Map<String, Long> lag = new HashMap<>();
            for (String group : GROUPS) {
                lag.put(group, lag(admin, group));
            }
            return new LogStatus(reports, lag);
        }
    }

    private static long lag(Admin admin, String group) {
        Map<TopicPartition, OffsetAndMetadata> done =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> ends = ends(admin, done.keySet());
        long lag = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata committed = done.get(end.getKey());
            long behind = end.getValue() - (committed == null ? 0 : committed.offset());
            // one behind is the marker that ends a transaction: no consumer ever sees it
            lag += behind <= 1 ? 0 : behind;
        }
        return lag;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
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
