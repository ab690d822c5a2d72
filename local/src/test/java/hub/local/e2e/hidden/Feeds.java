package hub.local.e2e.hidden;

import hub.journal.topic.Topics;
import hub.local.e2e.Hub;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All that an agency's own Kafka user can read: which topics there are for it, where they end, and every record with its offset and headers. Of a feed
 * what its compaction keeps: that may come at any time.
 */
final class Feeds {
    private Feeds() {}

    static Map<String, String> of(String agency) {
        Map<String, Object> client =
                new HashMap<>(Hub.local().config().agency(agency).kafka());
        client.put("isolation.level", "read_committed");
        client.put("enable.auto.commit", false);
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer);
        }
    }

    private static Map<String, String> read(Consumer<byte[], byte[]> consumer) {
        Map<String, String> read = new TreeMap<>();
        consumer.listTopics().keySet().forEach(topic -> read.put(topic, "is there"));
        List<TopicPartition> all = consumer.listTopics().entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("in."))
                .flatMap(topic -> topic.getValue().stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        ends.forEach((topic, end) -> read.put(topic + " ends", end.toString()));
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100))
                    .forEach(record -> read.put(name(record), "at " + record.offset() + "\n" + text(record)));
        }
        return read;
    }

    /** A later record of a feed takes the place of an earlier one with its key. */
    private static String name(ConsumerRecord<byte[], byte[]> record) {
        String place = record.topic() + "-" + record.partition();
        return record.topic().startsWith(Topics.FEED_PREFIX)
                ? place + " " + text(record.key())
                : place + "@" + record.offset();
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder(text(record.key())).append('\n');
        for (Header header : record.headers()) {
            text.append(header.key()).append(": ").append(text(header.value())).append('\n');
        }
        return text.append(text(record.value())).toString();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }
}
