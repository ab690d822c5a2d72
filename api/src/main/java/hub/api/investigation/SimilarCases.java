package hub.api.investigation;

import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.partner.Viewer;
import hub.search.relate.RelatedSearch;
import hub.search.relate.Shared;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds other investigations of the caller's that are about the same: by the incidents that are linked there and here, as far as she reads these. */
@Component
class SimilarCases {
    /** Of links in this investigation that are compared. */
    private static final int MOST_LINKS = 100;

    /** Of reasons that are given for one investigation. */
    private static final int MOST_REASONS = 20;

    private final InvestigationDesk desk;
    private final RelatedSearch related;

    SimilarCases(InvestigationDesk desk, RelatedSearch related) {
        this.desk = desk;
        this.related = related;
    }

    /** What makes an investigation similar; a linked incident says more than any value that incidents share. */
    private record Reasons(InvestigationId there, Set<IncidentId> same, List<Shared> shared) {
        double score() {
            return 20.0 * same.size()
                    + shared.stream().mapToDouble(Shared::weight).sum();
        }
    }

    /**
     * One of them.
     *
     * @param agreement as she is shown it
     * @param same incidents that are linked in both
     * @param shared what linked incidents have in common, the heaviest first
     */
    record Similar(Agreement agreement, Set<IncidentId> same, List<Shared> shared) {}

    /** The most alike first. */
    List<Similar> of(Viewer viewer, Agreement agreement, int limit) {
        List<IncidentId> here = Links.incidents(desk.items(viewer, agreement, "incident", null, MOST_LINKS).stream()
                .map(Shown::item));
        return here.isEmpty()
                ? List.of()
                : reasons(viewer, here, linked(viewer, agreement)).stream()
                        .flatMap(each -> desk
                                .agreement(viewer, each.there())
                                .map(other -> new Similar(other, each.same(), each.shared()))
                                .stream())
                        .limit(limit)
                        .toList();
    }

    /** By investigation. */
    private Map<InvestigationId, Set<IncidentId>> linked(Viewer viewer, Agreement agreement) {
        Map<InvestigationId, Set<IncidentId>> linked = new LinkedHashMap<>();
        for (Item link : desk.linksElsewhere(viewer, agreement.id(), RelatedSearch.MAX_AMONG)) {
            linked.computeIfAbsent(link.investigation(), id -> new LinkedHashSet<>())
                    .addAll(Links.incidents(Stream.of(link)));
        }
        return linked;
    }

    private List<Reasons> reasons(Viewer viewer, List<IncidentId> here, Map<InvestigationId, Set<IncidentId>> linked) {
        Set<IncidentId> others = linked.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        here.forEach(others::remove);
        Map<IncidentId, List<Shared>> sharing = related.sharing(viewer, here, others);
        return linked.entrySet().stream()
                .map(each -> reasons(each.getKey(), each.getValue(), here, sharing))
                .filter(each -> each.score() > 0)
                .sorted(Comparator.comparingDouble(Reasons::score)
                        .reversed()
                        .thenComparing(each -> each.there().value()))
                .toList();
    }

    private static Reasons reasons(
            InvestigationId there,
            Set<IncidentId> linked,
            List<IncidentId> here,
            Map<IncidentId, List<Shared>> sharing) {
        Set<IncidentId> same = new TreeSet<>(Comparator.comparing(IncidentId::value));
        linked.stream().filter(here::contains).forEach(same::add);
        List<Shared> heaviest = linked.stream()
                .flatMap(incident -> sharing.getOrDefault(incident, List.of()).stream())
                .distinct()
                .sorted(Shared.HEAVIEST)
                .limit(MOST_REASONS)
                .toList();
        return new Reasons(there, same, heaviest);
    }
}
