package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a reader of a feed from its start ends with. */
final class Feed {
    private Feed() {}

    /** The last event about the incident, as text. */
    static String last(String token, String incident) {
        String last = Topics.last("feed." + token, (key, value) -> key.startsWith(incident + "@") && value != null);
        assertThat(last).as("an event about %s on feed.%s", incident, token).isNotNull();
        return String.valueOf(last);
    }

    /** Reads the feed to its end as the agency's group {@code <agency>.mirror}, and commits. */
    static void readOn(String agency, String token) {
        Map<String, Object> client =
                new HashMap<>(Hub.local().config().agency(agency).kafka());
        client.putAll(Map.of("group.id", agency + ".mirror", "isolation.level", "read_committed"));
        TopicPartition feed = new TopicPartition("feed." + token, 0);
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(feed));
            consumer.seekToEnd(List.of(feed));
            consumer.commitSync(Map.of(feed, new OffsetAndMetadata(consumer.position(feed))));
        }
    }
}
