package hub.journal.order;

import hub.model.admission.Order;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Token;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that {@code hub.incidents} holds of some incidents. */
final class Traces {
    private final Map<IncidentId, Trace> byRoot = new TreeMap<>();

    /** One incident: its owner, where it came from, its annexes and its records. */
    private static final class Trace {
        private final AgencyId owner;
        private Provenance last;
        private final Map<String, Integer> parts = new HashMap<>();
        private final List<String> keys = new ArrayList<>();
        private final Set<ReportId> reports = new TreeSet<>(java.util.Comparator.comparing(ReportId::toString));
        private final Set<Token> feeds = new TreeSet<>();
        private boolean erased;

        Trace(Revision first) {
            owner = first.owner();
            last = first.provenance();
        }

        void add(Revision revision) {
            last = revision.provenance();
            reports.add(last.report());
            feeds.addAll(revision.audience().feeds());
            parts.merge(revision.id().value(), revision.slots(), Math::max);
            if (revision.change() == Change.ERASED) {
                erased = true;
            } else {
                keys.add(revision.key());
            }
        }
    }

    void read(Revision revision) {
        byRoot.computeIfAbsent(revision.root(), root -> new Trace(revision)).add(revision);
    }

    /** The reports that these incidents were made from. */
    Set<ReportId> reports() {
        Set<ReportId> all = new HashSet<>();
        byRoot.values().forEach(trace -> all.addAll(trace.reports));
        return all;
    }

    Set<IncidentId> roots() {
        return byRoot.keySet();
    }

    /** True for one of these incidents and for an annex of one. */
    boolean holds(IncidentId id) {
        return byRoot.values().stream().anyMatch(trace -> trace.parts.containsKey(id.value()));
    }

    /** What is still to be erased. */
    List<Order.Erase> orders() {
        return byRoot.entrySet().stream()
                .filter(each -> !each.getValue().erased)
                .map(each -> {
                    Trace trace = each.getValue();
                    return new Order.Erase(
                            each.getKey(), trace.owner, trace.last, trace.parts, trace.keys, List.copyOf(trace.feeds));
                })
                .toList();
    }
}
