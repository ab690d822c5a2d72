package hub.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How a process reaches Kafka.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param properties further client properties: security protocol, SASL
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> properties) {
    public KafkaSettings {
        Objects.requireNonNull(bootstrapServers, "hub.kafka.bootstrap-servers");
        properties = Map.copyOf(properties);
    }

    /** The properties of a client, with what this one needs on top. */
    public Map<String, Object> client(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.putAll(more);
        return all;
    }
}
