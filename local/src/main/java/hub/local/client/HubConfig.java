package hub.local.client;

import hub.journal.KafkaSettings;
import hub.search.ElasticsearchSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a hub is: the file behind {@code --config}, by default the one that the local hub wrote.
 *
 * @param file the file, for messages
 * @param values its keys: {@code hub.api.url}, {@code hub.credentials}, and for operators {@code hub.kafka.*} and {@code hub.elasticsearch.*}
 */
public record HubConfig(Path file, Map<String, String> values) {
    private static final String KAFKA = "hub.kafka.properties.";

    public HubConfig {
        values = Map.copyOf(values);
    }

    /** @throws ClientFault if the file is not there */
    public static HubConfig read(Path file) {
        if (!Files.exists(file)) {
            throw new ClientFault(file + " is not there; start a hub with ./hub up, or name a file with --config");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw ClientFault.unreadable(file, e);
        }
        Map<String, String> values = properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        return new HubConfig(file, values);
    }

    /** The operator's way to Kafka. */
    public KafkaSettings kafka() {
        Map<String, String> properties = values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(KAFKA))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(KAFKA.length()), Map.Entry::getValue));
        return new KafkaSettings(
                require("hub.kafka.bootstrap-servers"),
                properties,
                Boolean.parseBoolean(values.get("hub.kafka.allow-plaintext")));
    }

    /** The operator's way to Elasticsearch. */
    public ElasticsearchSettings elasticsearch() {
        return new ElasticsearchSettings(
                require("hub.elasticsearch.url"),
                require("hub.elasticsearch.username"),
                require("hub.elasticsearch.password"));
    }

    /** Where the operator finds the keys of subscribers' pseudonyms. */
    public Path keyring() {
        return Path.of(require("hub.pseudonyms.keyring"));
    }

    /** Where the operator finds the key that signs the audit. */
    public Path auditKey() {
        return Path.of(require("hub.audit.key"));
    }

    /** Where the files are that are evidence. */
    public Path evidence() {
        return Path.of(require("hub.evidence.folder"));
    }

    public String apiUrl() {
        return require("hub.api.url");
    }

    /** One agency's files of credentials. */
    public AgencyFiles agency(String agency) {
        return new AgencyFiles(credentials(), agency);
    }

    /** Where the credentials lie. */
    public Path credentials() {
        return Path.of(require("hub.credentials"));
    }

    /** Where partners reach Kafka. */
    public String partnersAddress() {
        return require("hub.kafka.partners");
    }

    /** Where they do with a certificate that this hub signs; empty if there is no such listener. */
    public Optional<String> partnersTlsAddress() {
        return Optional.ofNullable(values.get("hub.kafka.partners-tls"));
    }

    private String require(String key) {
        @Nullable String value = values.get(key);
        if (value == null) {
            throw new ClientFault(file + " has no " + key);
        }
        return value;
    }
}
