package hub.local.lifecycle;

import hub.journal.provision.Agency;
import hub.journal.provision.Credentials;
import hub.journal.provision.Provisioner;
import hub.journal.provision.Quota;
import hub.local.home.HubHome;
import hub.local.home.Secrets;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** Provisions a single node with the generated secrets of this hub, and writes what partners need to log in. */
public final class Provisioning {

    private final Provisioner provisioner;
    private final HubHome home;
    private final Secrets secrets;
    private final String partnerAddress;

    /** {@code partnerAddress} goes to the credential files: where partners connect. */
    public Provisioning(Admin admin, HubHome home, Secrets secrets, String partnerAddress) {
        this.provisioner = new Provisioner(admin, 1);
        this.home = home;
        this.secrets = secrets;
        this.partnerAddress = partnerAddress;
    }

    /** The hub's own topics and users. */
    public void hub() {
        provisioner.addHub(secrets.get("kafka.hub-ingest"), secrets.get("kafka.hub-api"));
    }

    /** The fictional partners. */
    public void demo() {
        DemoPartner.GROUPS.forEach(provisioner::addGroup);
        DemoPartner.ALL.forEach(partner -> agency(partner.id(), partner.allTokens()));
    }

    /** A partner who holds these tokens; its secret is generated at the first call. */
    public Credentials agency(String id, List<String> tokens) {
        String secret = secrets.get("kafka.agency." + id);
        provisioner.addAgency(new Agency(id, secret, tokens, Quota.PARTNER));
        Credentials credentials = new Credentials(partnerAddress, id, secret);
        credentials.writeTo(home.credentials());
        return credentials;
    }
}
