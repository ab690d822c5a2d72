package hub.local.lifecycle;

import hub.journal.directory.DirectoryWriter;
import hub.journal.provision.Agency;
import hub.journal.provision.Credentials;
import hub.journal.provision.Provisioner;
import hub.journal.provision.Quota;
import hub.journal.topic.Topics;
import hub.local.home.Certificates;
import hub.local.home.HubHome;
import hub.local.home.OwnerOnly;
import hub.local.home.Secrets;
import hub.model.marking.Token;
import hub.model.partner.AgencyId;
import hub.model.partner.DirectoryEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Provisions a single node with the generated secrets of this hub, and writes what partners need to log in. */
public final class Provisioning {

    private final Provisioner provisioner;
    private final HubHome home;
    private final Secrets secrets;
    private final String partnerAddress;
    private final @Nullable String tlsAddress;

    /**
     * @param partnerAddress goes to the credential files: where partners connect
     * @param tlsAddress where they connect with a certificate; null if the broker has no such listener
     */
    public Provisioning(
            Admin admin, HubHome home, Secrets secrets, String partnerAddress, @Nullable String tlsAddress) {
        this.provisioner = new Provisioner(admin, 1);
        this.home = home;
        this.secrets = secrets;
        this.partnerAddress = partnerAddress;
        this.tlsAddress = tlsAddress;
    }

    /** The hub's own topics and users. */
    public void hub() {
        provisioner.addHub(secrets.get("kafka.hub-ingest"), secrets.get("kafka.hub-api"));
    }

    /** The fictional partners: their topics and rights first, then what the hub knows of them, then their API tokens. */
    public void demo(DirectoryWriter directory) throws InterruptedException {
        DemoPartners.groups().forEach(provisioner::addGroup);
        List<DirectoryEntry> entries = new ArrayList<>(DemoPartners.entries());
        for (AgencyId agency : DemoPartners.agencies()) {
            Set<Token> tokens = DemoPartners.DIRECTORY.feeds(agency);
            agency(agency.value(), tokens.stream().map(Token::value).toList());
            entries.addAll(new ApiTokens(home, secrets).issue(agency));
        }
        directory.ensure(entries);
    }

    /** A partner who holds these tokens; its secret is generated at the first call. */
    public Credentials agency(String id, List<String> tokens) {
        String secret = secrets.get("kafka.agency." + id);
        provisioner.addAgency(new Agency(id, secret, tokens, Quota.PARTNER));
        Credentials credentials = new Credentials(partnerAddress, id, secret);
        credentials.writeTo(home.credentials());
        if (tlsAddress != null) {
            tls(id, tlsAddress);
        }
        return credentials;
    }

    /** kcat comes with a certificate: the SCRAM of older librdkafka does not work with Kafka 4. */
    private void tls(String agency, String address) {
        Certificates certificates = new Certificates(home, secrets);
        Path folder = home.credentials();
        Path authority = folder.resolve("ca.pem");
        try {
            OwnerOnly.write(authority, Files.readString(certificates.authority()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path own = certificates.client(agency, folder.resolve(agency + ".pem"));
        OwnerOnly.write(
                folder.resolve(agency + ".kcat"),
                String.join(
                        "\n",
                        "bootstrap.servers=" + address,
                        "security.protocol=SSL",
                        "ssl.ca.location=" + authority,
                        "ssl.certificate.location=" + own,
                        "ssl.key.location=" + own,
                        "message.max.bytes=" + Topics.MAX_IN_BYTES,
                        ""));
    }
}
