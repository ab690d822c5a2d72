package hub.journal.partner;

import hub.model.id.AgencyId;
import hub.model.partner.Agency;
import hub.model.partner.DirectoryEntry;
import java.util.List;

/** What can be done to partners. Each returns when it is in force and the caller's own directory shows it. */
public interface PartnerChanges {
    /**
     * A new partner. When this returns it can publish and read its feeds.
     *
     * @param kafkaPassword letters and digits, 16 or more
     * @param more entries that go along, such as its groups, people and API tokens
     * @throws IllegalArgumentException if the id is taken, was taken before, or cannot be a Kafka user
     */
    void add(Agency agency, String kafkaPassword, List<DirectoryEntry> more);

    /** Changes entries, or adds some that are no agencies; rights that follow from them are in force when this returns. */
    void change(List<DirectoryEntry> entries);

    /** Takes an entry away, with all that means nothing without it: a group, a person with her API tokens, an API token. An agency is never taken away, it is {@code REMOVED}. */
    void forget(String key);

    /** Gives an agency another password for Kafka; letters and digits, 16 or more. The old one opens nothing from then on. */
    void password(AgencyId agency, String kafkaPassword);
}
