package hub.local.lifecycle;

import hub.journal.directory.DirectoryLog;
import hub.journal.directory.DirectoryWriter;
import hub.journal.partner.Partners;
import hub.journal.provision.Agency;
import hub.journal.provision.Credentials;
import hub.journal.provision.Provisioner;
import hub.journal.provision.Quota;
import hub.local.home.Secrets;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Provisions a cluster with the generated secrets of this hub, and writes what partners need to log in. */
public final class Provisioning {
    private final Provisioner provisioner;
    private final Secrets secrets;
    private final PartnerFiles files;

    public Provisioning(Admin admin, Secrets secrets, PartnerFiles files) {
        this.provisioner = Provisioner.of(admin);
        this.secrets = secrets;
        this.files = files;
    }

    /** All that the hub needs of its cluster.
     *
     * @param kafka a client's properties with the operator's rights
     * @param demo whether the fictional partners are wanted
     */
    public void prepare(Map<String, Object> kafka, boolean demo) throws InterruptedException {
        hub();
        try (DirectoryLog directory = new DirectoryLog(kafka).start()) {
            Partners partners = new Partners(provisioner, directory, new DirectoryWriter(kafka));
            operator(partners, directory.get());
            if (demo) {
                demo(partners, directory.get());
            }
        }
    }

    /** The hub's own topics and users. */
    public void hub() {
        provisioner.addHub(
                secrets.get("kafka.hub-ingest"), secrets.get("kafka.hub-api"), secrets.get("kafka.hub-admin"));
    }

    /** The fictional partners that are not there yet; whatever was changed of the others stays. */
    private void demo(Partners partners, Directory now) {
        List<DirectoryEntry> groups = DemoPartners.groups().stream()
                .filter(group -> !now.groups().containsKey(group.id()))
                .map(DirectoryEntry::of)
                .toList();
        if (!groups.isEmpty()) {
            partners.change(groups);
        }
        for (hub.model.partner.Agency agency : DemoPartners.agencies()) {
            String id = agency.id().value();
            String password = secrets.get("kafka.agency." + id);
            if (!now.agencies().containsKey(agency.id())) {
                partners.add(agency, password, new ApiTokens(files.folder(), secrets).issue(agency.id()));
            }
            if (!files.exist(id)) {
                files.write(id, password);
            }
        }
    }

    /** What the hub's own people come in with. */
    private void operator(Partners partners, Directory now) {
        DirectoryEntry token = new ApiTokens(files.folder(), secrets).issueOperator();
        if (!now.with(token).equals(now)) {
            partners.change(List.of(token));
        }
    }

    /** A partner that Kafka alone knows; its secret is generated at the first call. */
    public Credentials agency(String id, List<String> tokens) {
        String secret = secrets.get("kafka.agency." + id);
        provisioner.addAgency(new Agency(id, secret, tokens, Quota.PARTNER));
        return files.write(id, secret);
    }
}
