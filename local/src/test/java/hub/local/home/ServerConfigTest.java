package hub.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Settings of the servers that must not be lost in an edit. */
class ServerConfigTest {

    private final Distribution distribution = Distribution.find();

    @Test
    void kafkaLetsNobodyInByDefault() throws IOException {
        Properties kafka = new Properties();
        try (var reader = Files.newBufferedReader(distribution.config().resolve("kafka/server.properties"))) {
            kafka.load(reader);
        }

        assertThat(kafka)
                .containsEntry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer")
                .containsEntry("allow.everyone.if.no.acl.found", "false")
                .containsEntry("auto.create.topics.enable", "false")
                .containsEntry("super.users", "User:admin")
                .containsEntry("listener.name.client.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        assertThat(kafka.getProperty("listener.security.protocol.map").replace("MTLS:SSL", ""))
                .doesNotContain(":PLAINTEXT", ":SSL");
        assertThat(kafka).containsEntry("listener.name.mtls.ssl.client.auth", "required");
        assertThat(kafka.toString()).doesNotContain("password");
    }

    @Test
    void elasticsearchHasSecurityOnAndListensAtHome() throws IOException {
        assertThat(yaml("elasticsearch.yml"))
                .containsEntry("xpack.security.enabled", true)
                .containsEntry("xpack.security.authc.reserved_realm.enabled", false)
                .containsEntry("http.host", "127.0.0.1")
                .containsEntry("transport.host", "127.0.0.1")
                .containsEntry("cluster.routing.allocation.disk.watermark.flood_stage", "500mb");
    }

    @Test
    void theApiHasReadRightsAlone() throws IOException {
        assertThat(yaml("roles.yml").get("hub_api"))
                .isEqualTo(Map.of(
                        "cluster",
                        List.of("monitor"),
                        "indices",
                        List.of(Map.of(
                                "names", List.of("hub-*"), "privileges", List.of("read", "view_index_metadata")))));
    }

    private Map<String, Object> yaml(String file) throws IOException {
        return new Yaml()
                .load(Files.readString(
                        distribution.config().resolve("elasticsearch").resolve(file)));
    }
}
