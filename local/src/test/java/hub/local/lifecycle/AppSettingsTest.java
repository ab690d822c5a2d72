package hub.local.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.home.Ports;
import hub.local.home.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppSettingsTest {

    @TempDir
    Path dir;

    private HubHome home() {
        HubHome home = new HubHome(dir);
        new LocalHub(Distribution.find(), home, Ports.standard(8090), line -> {}).writeSettings();
        return home;
    }

    private static Properties read(HubHome home, String app) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(home.config().resolve(app + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    @Test
    void theApiIsToldAllThatItNeeds() throws IOException {
        HubHome home = home();
        Secrets secrets = Secrets.of(home);

        assertThat(read(home, "api"))
                .containsEntry("hub.kafka.bootstrap-servers", "127.0.0.1:9092")
                .containsEntry("hub.kafka.properties.security.protocol", "SASL_PLAINTEXT")
                .containsEntry("hub.kafka.properties.sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "hub.kafka.properties.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"hub-api\" password=\""
                                + secrets.get("kafka.hub-api") + "\";")
                .containsEntry("hub.elasticsearch.url", "http://127.0.0.1:9200")
                .containsEntry("hub.elasticsearch.username", "hub-api")
                .containsEntry("hub.elasticsearch.password", secrets.get("elasticsearch.hub-api"))
                .containsEntry("hub.secret", secrets.get("api.secret"))
                .containsEntry("server.port", "8090")
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("management.server.port", "8081")
                .containsEntry("management.server.address", "127.0.0.1")
                .containsEntry(
                        "hub.pseudonyms.keyring",
                        home.credentials().resolve("pseudonym.keys").toString())
                .containsEntry("hub.admin.partners-address", "127.0.0.1:9092")
                .containsEntry("hub.admin.kafka.bootstrap-servers", "127.0.0.1:9092")
                .containsEntry("hub.admin.kafka.properties.security.protocol", "SASL_PLAINTEXT")
                .containsEntry("hub.admin.kafka.properties.sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "hub.admin.kafka.properties.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"hub-admin\" password=\""
                                + secrets.get("kafka.hub-admin") + "\";")
                .containsEntry("hub.evidence.folder", home.data("evidence").toString())
                .containsEntry(
                        "hub.audit.key", home.credentials().resolve("audit.key").toString())
                .hasSize(20);
    }

    @Test
    void eachKnowsItsOwnSecretsAlone() throws IOException {
        HubHome home = home();
        String auditKey = home.credentials().resolve("audit.key").toString();

        assertThat(read(home, "ingest")).containsEntry("hub.audit.key", auditKey);
        assertThat(read(home, "operator")).containsEntry("hub.audit.key", auditKey);

        assertThat(read(home, "ingest").toString())
                .contains("hub-ingest", "server.port=8082")
                .doesNotContain("hub-api", "hub-operator", "hub-admin", "username=admin");
        assertThat(read(home, "operator"))
                .containsEntry("hub.kafka.bootstrap-servers", "127.0.0.1:9094")
                .containsEntry("hub.kafka.properties.sasl.mechanism", "PLAIN")
                .containsEntry("hub.evidence.folder", home.data("evidence").toString())
                .containsEntry("hub.elasticsearch.username", "hub-operator");
    }
}
