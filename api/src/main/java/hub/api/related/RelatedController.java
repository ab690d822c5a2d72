package hub.api.related;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.incident.Heads;
import hub.api.problem.ApiProblem;
import hub.api.request.Parameters;
import hub.api.response.ResponseDesk;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.response.Response;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import hub.search.read.Summary;
import hub.search.relate.Related;
import hub.search.relate.Related.Found;
import hub.search.relate.RelatedSearch;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is related to an incident, and which other accounts there may be of it: of what the caller may see. */
@RestController
class RelatedController {
    private static final String PATH = "/api/v1/incidents/{id}";
    private static final int DEFAULT_LIMIT = 20;

    private final IncidentReader reader;
    private final RelatedSearch related;
    private final ResponseDesk responses;

    RelatedController(IncidentReader reader, RelatedSearch related, ResponseDesk responses) {
        this.reader = reader;
        this.related = related;
        this.responses = responses;
    }

    /** Incidents that share something with this one, the likeliest first, each with what it shares. */
    @GetMapping(PATH + "/related")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    @Costs(Costs.SEARCH)
    RelatedBody related(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit) {
        int size = Parameters.number("limit", limit, 1, RelatedSearch.MAX_LIMIT, DEFAULT_LIMIT);
        Stored head = Heads.visible(reader, viewer, id);
        trail.asks("related", id);
        Related found = related.related(viewer, head.root(), size);
        found.incidents()
                .forEach(one -> trail.lists(one.summary().id(), one.summary().tlp()));
        return RelatedBody.of(found);
    }

    /** Accounts of what is likely the same event, side by side, with what their owners say to that. */
    @GetMapping(PATH + "/accounts")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.SEARCH)
    @Costs(Costs.SEARCH)
    AccountsBody accounts(Viewer viewer, Trail trail, @PathVariable String id) {
        Stored head = Heads.visible(reader, viewer, id);
        trail.asks("accounts", id);
        // what is recalled has nothing to compare any more
        Summary seed = reader.summary(viewer, head.id()).orElseThrow(ApiProblem::notFound);
        List<Summary> accounts = Stream.concat(
                        Stream.of(seed),
                        related.related(viewer, head.root(), RelatedSearch.MAX_LIMIT).incidents().stream()
                                .filter(Found::likelySame)
                                .map(Found::summary))
                .toList();
        accounts.forEach(account -> trail.lists(account.id(), account.tlp()));
        List<Response> said =
                responses.accounts(viewer, accounts.stream().map(Summary::id).toList());
        said.forEach(one -> ResponseDesk.note(trail, one));
        return AccountsBody.of(accounts, said);
    }
}
