package hub.local.client;

import hub.journal.KafkaSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Kafka as a command reaches it: what does not answer within seconds, or says no, is one line for the user. A client of it would wait for a
 * minute first, and name its own classes.
 */
public final class Brokers {
    private static final int CONNECT_MILLIS = 3_000;

    /** Of the client's own setting, which a file may set otherwise. */
    private static final String PATIENCE_MS = "8000";

    private final Map<String, Object> client;
    private final String who;
    private final String patience;

    private Brokers(Map<String, Object> client) {
        this.client = new HashMap<>(client);
        this.client.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.who = "Kafka at " + client.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "no address");
        this.patience = String.valueOf(this.client.get(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG));
    }

    /** With an agency's own credentials. */
    public static Brokers of(AgencyFiles files) {
        return new Brokers(files.kafka());
    }

    /** With the operator's. */
    public static Brokers of(KafkaSettings kafka) {
        return new Brokers(kafka.client(Map.of()));
    }

    /** What a producer is made with: as impatient as the rest before its first record. */
    Map<String, Object> producing() {
        Map<String, Object> sending = new HashMap<>(client);
        sending.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        return sending;
    }

    /** Reads what is committed, and commits nothing. */
    public Consumer<String, byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> reading = new HashMap<>(client);
        reading.remove(ProducerConfig.MAX_REQUEST_SIZE_CONFIG);
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.putAll(more);
        return ask(() -> new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer()));
    }

    /**
     * Says at once that there is no broker.
     *
     * @param addresses {@code host:port}, comma-separated
     * @throws ClientFault if nothing takes a connection at any of them
     */
    static void require(String addresses) {
        for (String address : addresses.split(",")) {
            if (takesConnections(address.strip())) {
                return;
            }
        }
        throw ClientFault.noAnswer("Kafka at " + addresses, "nothing takes a connection there");
    }

    private static boolean takesConnections(String address) {
        int colon = address.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            String host = address.substring(0, Math.max(colon, 0));
            socket.connect(new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Asks whether it answers; one that hangs takes connections all the same.
     *
     * @throws ClientFault if it does not
     */
    public void require() {
        try (Consumer<String, byte[]> consumer = consumer(Map.of())) {
            ask(consumer::listTopics);
        }
    }

    /** What Kafka answers.
     *
     * @throws ClientFault if it does not, or says no
     */
    public <T> T ask(Supplier<T> question) {
        try (Waiting line = waiting()) {
            return question.get();
        } catch (KafkaException e) {
            throw fault(e);
        }
    }

    /** Says so if it takes longer than a moment. */
    Waiting waiting() {
        return new Waiting(who);
    }

    /** What the user is told of it. */
    ClientFault fault(KafkaException e) {
        return switch (e) {
            case TimeoutException ignored -> ClientFault.noAnswer(who, "waited for up to " + seconds() + " s");
            case AuthenticationException ignored ->
                new ClientFault(who + " does not know these credentials (expected those of a partner that is not"
                        + " suspended or removed): " + e.getMessage());
            case AuthorizationException ignored ->
                new ClientFault(who + " refuses that to these credentials: " + e.getMessage());
            default -> new ClientFault(who + " cannot be used: " + words(e));
        };
    }

    private String seconds() {
        return patience.matches("\\d+")
                ? new BigDecimal(patience).movePointLeft(3).stripTrailingZeros().toPlainString()
                : patience;
    }

    /** What went wrong and, where that lies behind it, why. */
    public static String words(KafkaException e) {
        Throwable cause = e.getCause();
        String why = cause == null || cause.getMessage() == null ? "" : ", " + cause.getMessage();
        return e.getMessage() + why;
    }
}
