package hub.journal;

import java.util.Objects;

/**
 * The rights to change partners, for a process that is to have them. Whoever has them can give herself every right on the log.
 *
 * @param kafka how to reach Kafka with them
 * @param partnersAddress where partners reach Kafka, {@code host:port}, comma-separated: told to a new partner
 */
public record AdminSettings(KafkaSettings kafka, String partnersAddress) {
    public AdminSettings {
        Objects.requireNonNull(kafka, "hub.admin.kafka");
        Objects.requireNonNull(partnersAddress, "hub.admin.partners-address");
    }
}
