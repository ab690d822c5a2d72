package hub.local.client;

import hub.journal.directory.DirectoryLog;
import hub.journal.directory.DirectoryWriter;
import hub.journal.order.Erasures;
import hub.journal.order.Holds;
import hub.journal.partner.PartnerChanges;
import hub.journal.partner.Partners;
import hub.journal.provision.Provisioner;
import hub.model.audit.Action;
import hub.model.id.AgencyId;
import hub.model.partner.Directory;
import hub.model.partner.Group;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;

/** The operator's hand on the partners of one hub. */
public final class PartnerAdmin implements AutoCloseable {
    private final Admin admin;
    private final DirectoryLog directory;
    private final RecordedChanges partners;
    private final Map<String, Object> kafka;
    private final OperatorActs acts;

    private PartnerAdmin(
            Admin admin,
            Map<String, Object> kafka,
            DirectoryLog directory,
            PartnerChanges partners,
            OperatorActs acts) {
        this.acts = acts;
        this.admin = admin;
        this.kafka = kafka;
        this.directory = directory;
        this.partners = new RecordedChanges(partners);
    }

    /** @throws ClientFault if the hub's directory cannot be read */
    public static PartnerAdmin open(HubConfig config) {
        Map<String, Object> kafka = config.kafka().client(Map.of());
        Admin admin = Admin.create(kafka);
        DirectoryLog directory = new DirectoryLog(kafka);
        try {
            directory.start();
            Partners partners = new Partners(Provisioner.of(admin), directory, new DirectoryWriter(kafka));
            return new PartnerAdmin(admin, kafka, directory, partners, new OperatorActs(config));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientFault("interrupted");
        } catch (IllegalStateException e) {
            admin.close(Duration.ZERO);
            throw new ClientFault(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Does what was typed and tells the audit: before anything is changed, and of a refusal. What only lists changes nothing.
     *
     * @param command the words typed: what kind of thing, what is done, to which one, and more
     * @param deed checks first, then changes {@link #partners}
     */
    public void act(List<String> command, Runnable deed) {
        if (command.size() > 2 && !command.get(1).equals("list")) {
            partners.act(deed, () -> record(command, true), () -> record(command, false));
        } else {
            deed.run();
        }
    }

    private void record(List<String> command, boolean allowed) {
        acts.record(Action.ADMIN, allowed, concerned(command), command);
    }

    /** The agencies that are named, those whose token it is, and the members of a group. */
    private Set<AgencyId> concerned(List<String> command) {
        Set<AgencyId> concerned = new TreeSet<>();
        for (String word : command.subList(2, command.size())) {
            String id = word.split("/", 2)[0];
            if (AgencyId.isValid(id) && (directory().agency(new AgencyId(id)).isPresent() || isNew(command, id))) {
                concerned.add(new AgencyId(id));
            }
            directory().apiTokens().values().stream()
                    .filter(token -> token.id().equals(word))
                    .forEach(token -> concerned.add(token.agency()));
        }
        Group group = command.getFirst().equals("group") ? directory().groups().get(command.get(2)) : null;
        if (group != null) {
            concerned.addAll(group.members());
        }
        return concerned;
    }

    private static boolean isNew(List<String> command, String id) {
        return command.subList(0, 3).equals(List.of("agency", "add", id));
    }

    public Directory directory() {
        return directory.get();
    }

    public PartnerChanges partners() {
        return partners;
    }

    public Holds holds() {
        return new Holds(admin, kafka, partners);
    }

    /** What is erased need not change the directory, so the audit hears of it now. */
    public Erasures erasures() {
        partners.begin();
        return new Erasures(admin, kafka, partners, id -> directory().isErased(id), Clock.systemUTC());
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
