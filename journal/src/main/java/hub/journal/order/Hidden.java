package hub.journal.order;

import hub.model.admission.Order;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.report.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which incidents of one agency are hidden, as far as the log was read. */
final class Hidden {
    private final AgencyId owner;
    private final Instant since;
    private final Map<IncidentId, Provenance> shown = new TreeMap<>();
    private final Set<IncidentId> hidden = new TreeSet<>();

    Hidden(AgencyId owner, Instant since) {
        this.owner = owner;
        this.since = since;
    }

    /** An incident counts if any of its revisions came in the time; its newest record says whether it is hidden, its annexes with it. */
    void read(Revision revision) {
        IncidentId root = revision.root();
        boolean known = shown.containsKey(root) || hidden.contains(root);
        boolean meant = !revision.isAnnex()
                && revision.owner().equals(owner)
                && (known || !revision.provenance().received().isBefore(since));
        if (!meant || (revision.change() == Change.LATE && known && revision.onHold() == null)) {
            return;
        }
        shown.remove(root);
        hidden.remove(root);
        if (revision.onHold() != null) {
            hidden.add(root);
        } else if (revision.change() != Change.RECALLED && revision.change() != Change.ERASED) {
            shown.put(root, revision.provenance());
        }
    }

    List<Order.Hold> holds() {
        return shown.entrySet().stream()
                .map(each -> new Order.Hold(each.getKey(), owner, each.getValue()))
                .toList();
    }

    Set<IncidentId> hidden() {
        return Set.copyOf(hidden);
    }
}
