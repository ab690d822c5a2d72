package hub.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.lifecycle.LocalHub;
import hub.local.testing.Partner;
import hub.local.testing.TestHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** A certificate is as good as a password: the same partner with the same rights. */
class CertificateTest {
    private static final LocalHub HUB = TestHub.get();
    private static final Path FOLDER = HUB.home().credentials();

    @Test
    void aPartnerWithACertificateWritesItsOwnReportsAlone() throws Exception {
        Partner.create(HUB, "tls-east", "community");
        Partner.create(HUB, "tls-lake", "community");
        Map<String, Object> client = client();
        client.put("ssl.keystore.type", "PEM");
        client.put("ssl.keystore.location", FOLDER.resolve("tls-east.pem").toString());

        assertThat(send(client, "in.tls-east")).isNotNegative();
        assertThatThrownBy(() -> send(client, "in.tls-lake")).hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void nobodyComesInWithoutACertificate() {
        Partner.create(HUB, "tls-east", "community");

        assertThatThrownBy(() -> send(client(), "in.tls-east")).hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    void kcatIsToldWhereTheFilesAre() throws Exception {
        Partner.create(HUB, "tls-east", "community");

        assertThat(Files.readAllLines(FOLDER.resolve("tls-east.kcat")))
                .contains("security.protocol=SSL", "ssl.key.location=" + FOLDER.resolve("tls-east.pem"))
                .noneMatch(line -> line.contains("sasl"));
    }

    private static Map<String, Object> client() {
        Map<String, Object> client = new HashMap<>();
        client.put("bootstrap.servers", HUB.kafka().tlsAddress());
        client.put("security.protocol", "SSL");
        client.put("ssl.truststore.type", "PEM");
        client.put("ssl.truststore.location", FOLDER.resolve("ca.pem").toString());
        client.put("max.block.ms", 10_000);
        return client;
    }

    private static long send(Map<String, Object> client, String topic) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(topic, new byte[] {'x'}))
                    .get()
                    .offset();
        }
    }
}
