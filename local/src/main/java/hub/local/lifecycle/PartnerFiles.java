package hub.local.lifecycle;

import hub.journal.provision.Credentials;
import hub.journal.topic.Topics;
import hub.local.home.Certificates;
import hub.local.home.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files that a partner gets to log in to Kafka.
 *
 * @param folder where they go
 * @param address where partners connect with a password
 * @param tls where they connect with a certificate; null if the broker has no such listener, or somebody else signs
 */
public record PartnerFiles(
        Path folder, String address, @Nullable Tls tls) {

    /**
     * The listener for certificates and who signs them.
     *
     * @param address {@code host:port}
     */
    public record Tls(String address, Certificates certificates) {}

    /** Writes them; what was there under these names is replaced. */
    public Credentials write(String agency, String password) {
        Credentials credentials = new Credentials(address, agency, password);
        credentials.writeTo(folder);
        if (tls != null) {
            kcat(agency, tls);
        }
        return credentials;
    }

    boolean exist(String agency) {
        return Files.exists(folder.resolve(agency + ".properties")) && Files.exists(folder.resolve(agency + ".kcat"));
    }

    /** kcat comes with a certificate: the SCRAM of older librdkafka does not work with Kafka 4. */
    private void kcat(String agency, Tls listener) {
        Path authority = folder.resolve("ca.pem");
        try {
            OwnerOnly.write(authority, Files.readString(listener.certificates.authority()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path own = listener.certificates.client(agency, folder.resolve(agency + ".pem"));
        OwnerOnly.write(
                folder.resolve(agency + ".kcat"),
                String.join(
                        "\n",
                        "bootstrap.servers=" + listener.address,
                        "security.protocol=SSL",
                        "ssl.ca.location=" + authority,
                        "ssl.certificate.location=" + own,
                        "ssl.key.location=" + own,
                        "message.max.bytes=" + Topics.MAX_IN_BYTES,
                        ""));
    }
}
