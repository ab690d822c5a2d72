package hub.local.client;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;

/** What a terminal says of Kafka when it is not there: a client of it would wait for a minute first, and name its own classes. */
public final class Brokers {
    private static final int LIMIT_MILLIS = 3_000;

    private Brokers() {}

    /**
     * Says at once that there is no broker.
     *
     * @param addresses {@code host:port}, comma-separated
     * @throws ClientFault if nothing takes a connection at any of them
     */
    static void require(String addresses) {
        for (String address : addresses.split(",")) {
            if (answers(address.strip())) {
                return;
            }
        }
        throw new ClientFault(
                "Kafka at " + addresses + " does not answer (expected a broker; ./hub status says what runs)");
    }

    private static boolean answers(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            String host = address.substring(0, Math.max(colon, 0));
            socket.connect(new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))), LIMIT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What a client of Kafka met with, for whoever typed the command. */
    public static String words(KafkaException fault) {
        return fault instanceof AuthenticationException
                ? "Kafka does not know these credentials (expected those of a partner that is not suspended or removed): "
                        + fault.getMessage()
                : "Kafka did not do it: " + fault.getMessage() + " (./hub status says what runs)";
    }
}
