package hub.local.client;

import hub.journal.partner.PartnerChanges;
import hub.model.id.AgencyId;
import hub.model.partner.Agency;
import hub.model.partner.DirectoryEntry;
import java.util.List;

/**
 * Changes of partners that the audit hears of before the first one is made: what is checked until then and refused is never told as allowed.
 * For one command, by one thread.
 */
final class RecordedChanges implements PartnerChanges {
    private final PartnerChanges changes;
    private Runnable allowed = () -> {};

    RecordedChanges(PartnerChanges changes) {
        this.changes = changes;
    }

    /**
     * Does what was typed.
     *
     * @param deed calls this when its checks are over
     * @param allowed tells the audit, before anything is changed
     * @param refused tells the audit, when the deed says no; behind an entry of what was allowed if it broke off in the middle
     */
    void act(Runnable deed, Runnable allowed, Runnable refused) {
        this.allowed = allowed;
        try {
            deed.run();
        } catch (RuntimeException e) {
            refused.run();
            throw e;
        } finally {
            this.allowed = () -> {};
        }
    }

    /** Something is changed now; only the first time is told. */
    void begin() {
        Runnable first = allowed;
        allowed = () -> {};
        first.run();
    }

    @Override
    public void add(Agency agency, String kafkaPassword, List<DirectoryEntry> more) {
        begin();
        changes.add(agency, kafkaPassword, more);
    }

    @Override
    public void change(List<DirectoryEntry> entries) {
        begin();
        changes.change(entries);
    }

    @Override
    public void forget(String key) {
        begin();
        changes.forget(key);
    }

    @Override
    public void password(AgencyId agency, String kafkaPassword) {
        begin();
        changes.password(agency, kafkaPassword);
    }
}
