package hub.journal.provision;

import hub.journal.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a user logs in, as files for the two families of clients. Two, because librdkafka refuses a file that holds
 * {@code sasl.jaas.config}, and Java clients need it.
 *
 * @param bootstrapServers {@code host:port}, comma separated
 * @param user the Kafka user: an agency's id
 * @param secret its SCRAM password, letters and digits
 */
public record Credentials(String bootstrapServers, String user, String secret) {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    public Credentials {
        if (!secret.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("secret of " + user + " (expected letters and digits only)");
        }
    }

    /** What a Java client needs to log in. */
    public Map<String, String> login() {
        Map<String, String> login = new LinkedHashMap<>();
        login.put("security.protocol", "SASL_PLAINTEXT");
        login.put("sasl.mechanism", "SCRAM-SHA-512");
        login.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + secret + "\";");
        return login;
    }

    /** Writes {@code <user>.properties} for Java clients and {@code <user>.kcat} for {@code kcat -F}. */
    public void writeTo(Path dir) {
        Map<String, String> java = new LinkedHashMap<>();
        java.put("bootstrap.servers", bootstrapServers);
        java.putAll(login());
        java.put("max.request.size", Integer.toString(Topics.MAX_IN_BYTES));
        write(dir.resolve(user + ".properties"), java);
        Map<String, String> kcat = new LinkedHashMap<>();
        kcat.put("bootstrap.servers", bootstrapServers);
        kcat.put("security.protocol", "SASL_PLAINTEXT");
        kcat.put("sasl.mechanisms", "SCRAM-SHA-512");
        kcat.put("sasl.username", user);
        kcat.put("sasl.password", secret);
        kcat.put("message.max.bytes", Integer.toString(Topics.MAX_IN_BYTES));
        write(dir.resolve(user + ".kcat"), kcat);
    }

    private static void write(Path file, Map<String, String> values) {
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "Credentials[" + user + "@" + bootstrapServers + "]";
    }
}
