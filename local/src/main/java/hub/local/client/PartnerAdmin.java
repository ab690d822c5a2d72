package hub.local.client;

import hub.journal.directory.DirectoryLog;
import hub.journal.directory.DirectoryWriter;
import hub.journal.order.Erasures;
import hub.journal.order.Holds;
import hub.journal.partner.Partners;
import hub.journal.provision.Provisioner;
import hub.model.partner.Directory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** The operator's hand on the partners of one hub. */
public final class PartnerAdmin implements AutoCloseable {
    private final Admin admin;
    private final DirectoryLog directory;
    private final Partners partners;
    private final Map<String, Object> kafka;

    private PartnerAdmin(Admin admin, Map<String, Object> kafka, DirectoryLog directory, Partners partners) {
        this.admin = admin;
        this.kafka = kafka;
        this.directory = directory;
        this.partners = partners;
    }

    /** @throws ClientFault if the hub's directory cannot be read */
    public static PartnerAdmin open(HubConfig config) {
        Map<String, Object> kafka = config.kafka().client(Map.of());
        Admin admin = Admin.create(kafka);
        DirectoryLog directory = new DirectoryLog(kafka);
        try {
            directory.start();
            Partners partners = new Partners(Provisioner.of(admin), directory, new DirectoryWriter(kafka));
            return new PartnerAdmin(admin, kafka, directory, partners);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFault("interrupted");
        } catch (IllegalStateException e) {
            admin.close(Duration.ZERO);
            throw new ClientFault(String.valueOf(e.getMessage()));
        }
    }

    public Directory directory() {
        return directory.get();
    }

    public Partners partners() {
        return partners;
    }

    public Holds holds() {
        return new Holds(admin, kafka, partners);
    }

    public Erasures erasures() {
        return new Erasures(admin, kafka, partners, Clock.systemUTC());
    }

    @Override
    public void close() {
        try {
            directory.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        admin.close(Duration.ofSeconds(5));
    }
}
