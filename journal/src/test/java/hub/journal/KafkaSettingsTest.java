package hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords and reports leave the machine only under TLS, unless somebody says that the network is private. */
class KafkaSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:9092", "localhost:9092,127.0.0.2:9093", "[::1]:9092", "::1:9092"})
    void onThisMachinePlaintextIsFine(String servers) {
        KafkaSettings settings = new KafkaSettings(servers, Map.of("security.protocol", "SASL_PLAINTEXT"), false);

        assertThat(settings.client(Map.of())).containsEntry("bootstrap.servers", servers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka:9092",
                "127.0.0.1:9092,kafka:9092",
                "127.0.0.1.example.org:9092",
                "localhost.example.org:1",
                "10.0.0.1:9092",
                ""
            })
    void elsewhereItIsRefused(String servers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KafkaSettings(servers, Map.of("security.protocol", "SASL_PLAINTEXT"), false))
                .withMessageContaining("SASL_PLAINTEXT to " + servers)
                .withMessageContaining("allow-plaintext=true");
        assertThatIllegalArgumentException().isThrownBy(() -> new KafkaSettings(servers, Map.of(), false));
    }

    @Test
    void tlsOrAnExplicitWordIsEnough() {
        assertThat(new KafkaSettings("kafka:9092", Map.of("security.protocol", "SASL_SSL"), false).properties())
                .hasSize(1);
        assertThat(new KafkaSettings("kafka:9092", Map.of(), true).properties()).isEmpty();
    }
}
