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
 * @param allowPlaintext that brokers on other machines may be spoken to without TLS, because the network between is private
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> properties, boolean allowPlaintext) {
    public KafkaSettings {
        Objects.requireNonNull(bootstrapServers, "hub.kafka.bootstrap-servers");
        properties = Map.copyOf(properties);
        String protocol = properties.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "PLAINTEXT");
        if (protocol.endsWith("PLAINTEXT") && !allowPlaintext && !Loopback.areAll(bootstrapServers)) {
            throw new IllegalArgumentException(
                    "security.protocol: " + protocol + " to " + bootstrapServers
                            + " (expected SASL_SSL or SSL to other machines, or allow-plaintext=true if the network is private)");
        }
    }

    /** The properties of a client, with what this one needs on top. */
    public Map<String, Object> client(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.putAll(more);
        return all;
    }
}
