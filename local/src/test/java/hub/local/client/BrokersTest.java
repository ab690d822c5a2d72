package hub.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokersTest {
    @TempDir
    Path dir;

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whereNothingListensThatIsSaidAtOnce() throws IOException {
        String address = "127.0.0.1:" + unused();
        Files.writeString(dir.resolve("cert-north.properties"), "bootstrap.servers=" + address);

        assertThatThrownBy(() -> new AgencyFiles(dir, "cert-north").kafka())
                .isInstanceOf(ClientFault.class)
                .hasMessageContaining(address)
                .hasMessageContaining("./hub status");
    }

    @Test
    void oneOfSeveralIsEnough() throws IOException {
        try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String addresses = "127.0.0.1:" + unused() + ", 127.0.0.1:" + broker.getLocalPort();

            assertThatCode(() -> Brokers.require(addresses)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> Brokers.require("nonsense")).isInstanceOf(ClientFault.class);
    }

    @Test
    void noWordsOfAClassReachTheUser() throws IOException {
        try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + broker.getLocalPort();
            Files.writeString(dir.resolve("cert-north.properties"), "bootstrap.servers=" + address);
            Brokers brokers = Brokers.of(new AgencyFiles(dir, "cert-north"));

            assertThat(brokers.fault(new TimeoutException("Timed out waiting for a node assignment.")))
                    .hasMessageStartingWith("Kafka at " + address + " does not answer (waited for up to 8 s)");
            assertThat(brokers.fault(new SaslAuthenticationException("Authentication failed")))
                    .hasMessageContaining("does not know these credentials");
        }
        assertThat(Brokers.words(new KafkaException("Kafka did not take an order", new TimeoutException("Expired"))))
                .isEqualTo("Kafka did not take an order, Expired");
    }
}
