package hub.api.partner;

import hub.api.ApiSettings;
import hub.journal.AdminSettings;
import hub.model.id.AgencyId;

/**
 * How an agency logs in to Kafka; told once.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param saslMechanism as clients name it
 * @param username the agency's id
 * @param password the hub keeps a salted hash
 */
public record KafkaBody(String bootstrapServers, String saslMechanism, String username, String password) {
    public static KafkaBody of(ApiSettings settings, AgencyId agency, String password) {
        AdminSettings admin = settings.admin();
        String address = admin == null ? settings.kafka().bootstrapServers() : admin.partnersAddress();
        return new KafkaBody(address, "SCRAM-SHA-512", agency.value(), password);
    }
}
