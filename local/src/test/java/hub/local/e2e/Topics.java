package hub.local.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

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

    private static String latin(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
