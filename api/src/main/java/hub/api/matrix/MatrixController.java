package hub.api.matrix;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.incident.SearchParameters;
import hub.api.subscriber.SubscriberKeys;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.IncidentSearch;
import hub.search.read.SearchPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** FiGHT, ATT&amp;CK and MoTIF techniques of what a search finds. */
@RestController
class MatrixController {
    /** More than the frameworks have together. */
    private static final int MAX_TECHNIQUES = 2_000;

    private static final String TECHNIQUE = "technique";

    private final IncidentSearch search;

    MatrixController(IncidentSearch search) {
        this.search = search;
    }

    /**
     * The techniques of a result.
     *
     * @param total incidents and annexes that were found, with techniques or without
     * @param techniques the most frequent first
     * @param withheld as in a search
     */
    record MatrixBody(
            long total,
            List<TechniqueBody> techniques,
            @Nullable String withheld) {}

    /** The techniques of FiGHT, ATT&amp;CK and MoTIF, each with how many incidents of a search have it. */
    @GetMapping("/api/v1/matrix")
    @Costs(Costs.SEARCH)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    MatrixBody matrix(
            Viewer viewer,
            Trail trail,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String updatedSince) {
        SearchParameters parameters =
                new SearchParameters(q, from, to, time, updatedSince, null, null, TECHNIQUE, null);
        parameters.told(trail);
        SearchPage counted = search.counts(viewer, parameters.query(null), MAX_TECHNIQUES);
        return new MatrixBody(
                counted.total(),
                counted.facets().getOrDefault(TECHNIQUE, List.of()).stream()
                        .map(TechniqueBody::of)
                        .toList(),
                counted.withheld() ? SubscriberKeys.WITHHELD : null);
    }
}
