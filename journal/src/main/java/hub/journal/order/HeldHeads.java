package hub.journal.order;

import hub.model.admission.Order;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The newest content of hidden incidents and their annexes, as the log is read. */
final class HeldHeads {
    private final Set<IncidentId> wanted;
    private final Map<IncidentId, Map<IncidentId, Revision>> heads = new HashMap<>();

    HeldHeads(Set<IncidentId> wanted) {
        this.wanted = wanted;
    }

    /** A report's incident stands in the log before its annexes, so a new one of it replaces them all. */
    void read(Revision revision) {
        boolean head = revision.change() == Change.REVISED || revision.change() == Change.RELEASED;
        if (!head || !wanted.contains(revision.root())) {
            return;
        }
        Map<IncidentId, Revision> parts = heads.computeIfAbsent(revision.root(), root -> new TreeMap<>());
        parts.values().removeIf(part -> part.revision() != revision.revision());
        parts.put(revision.id(), revision);
    }

    List<Order.Release> releases() {
        return heads.entrySet().stream()
                .map(each ->
                        release(each.getKey(), new ArrayList<>(each.getValue().values())))
                .toList();
    }

    private static Order.Release release(IncidentId root, List<Revision> parts) {
        Revision any = parts.getFirst();
        return new Order.Release(root, any.owner(), any.provenance(), parts);
    }
}
