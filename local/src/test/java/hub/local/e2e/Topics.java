package hub.local.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Every topic of the hub, read to its end as the hub's operator may. */
final class Topics {
    private Topics() {}

    /** The topics but the raw ones of which some key, value or header holds the bytes. */
    static List<String> holding(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        TreeSet<String> holding = new TreeSet<>();
        try (var consumer = new KafkaConsumer<>(
                Hub.local().config().kafka().client(Map.of()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.listTopics().entrySet().stream()
                    .filter(topic ->
                            !topic.getKey().startsWith("in.") && !topic.getKey().equals("hub.raw"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(log -> {
                    String whole = latin(log.key()) + latin(log.value()) + log.headers();
                    if (whole.contains(text)) {
                        holding.add("topic " + log.topic());
                    }
                });
            }
        }
        return List.copyOf(holding);
    }

    /** The newest value of a key; null if there is none or it was cleared. */
    static @Nullable String newest(String topic, String key) {
        return last(topic, (each, value) -> each.equals(key));
    }

    /** The value of the last committed record that fits. */
    static @Nullable String last(String topic, BiPredicate<String, byte @Nullable []> fits) {
        Map<String, Object> client = Hub.local().config().kafka().client(Map.of("isolation.level", "read_committed"));
        String[] last = new String[1];
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(log -> {
                    if (fits.test(log.key(), log.value())) {
                        last[0] = log.value() == null ? null : new String(log.value(), StandardCharsets.UTF_8);
                    }
                });
            }
        }
        return last[0];
    }

    private static String latin(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
