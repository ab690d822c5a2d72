package hub.api.testing;

import hub.journal.partner.PartnerChanges;
import hub.model.id.AgencyId;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.DirectoryEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Partners in memory: what the real ones do to the directory, and what they tell Kafka. */
public final class FakePartners implements PartnerChanges, Supplier<Directory> {
    private final Map<String, String> passwords = new HashMap<>();
    private Directory current;

    public FakePartners(Directory first) {
        this.current = first;
    }

    @Override
    public synchronized Directory get() {
        return current;
    }

    /** What Kafka knows an agency by. */
    public synchronized String password(String agency) {
        return passwords.getOrDefault(agency, "");
    }

    @Override
    public synchronized void add(Agency agency, String kafkaPassword, List<DirectoryEntry> more) {
        if (agency.id().value().startsWith("hub")) {
            throw new IllegalArgumentException("agency: " + agency.id() + " is one of the hub's own users");
        }
        password(agency.id(), kafkaPassword);
        List<DirectoryEntry> entries = new ArrayList<>(List.of(DirectoryEntry.of(agency)));
        entries.addAll(more);
        change(entries);
    }

    @Override
    public synchronized void change(List<DirectoryEntry> entries) {
        entries.forEach(entry -> current = current.with(entry));
    }

    @Override
    public synchronized void forget(String key) {
        change(Directory.retiring(key));
        current.keysWith(key).forEach(each -> current = current.with(each, null));
    }

    @Override
    public synchronized void password(AgencyId agency, String kafkaPassword) {
        passwords.put(agency.value(), kafkaPassword);
    }
}
