package hub.api.incident;

import com.google.common.collect.Lists;
import hub.api.access.Caller;
import hub.api.problem.ApiProblem;
import hub.api.trail.AuditDesk;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.pseudonym.Pseudonyms;
import hub.search.read.Batch;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentReader;
import hub.search.read.IncidentSearch;
import hub.search.read.Position;
import hub.search.read.Stored;
import hub.search.read.Summary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads all that a search finds, page after page: each with what the caller may see by then, each in the audit before it is sent. */
@Component
class Exporter {
    /** Of whole incidents at once; one can have 900 KiB. */
    private static final int AT_ONCE = 20;

    private final IncidentSearch search;
    private final IncidentReader reader;
    private final Pseudonyms pseudonyms;
    private final AuditDesk desk;

    Exporter(IncidentSearch search, IncidentReader reader, Pseudonyms pseudonyms, AuditDesk desk) {
        this.search = search;
        this.reader = reader;
        this.pseudonyms = pseudonyms;
        this.desk = desk;
    }

    Batch page(Viewer viewer, IncidentQuery query) {
        return search.batch(viewer, query);
    }

    /**
     * Writes the first page, which the audit has already, and all behind it.
     *
     * @param route as the audit names it
     * @throws ApiProblem UNAUTHENTICATED once the caller may read no more
     */
    void write(ExportForm.Pieces pieces, Caller caller, String route, IncidentQuery query, Batch first)
            throws IOException {
        Batch page = first;
        Viewer viewer = reader(caller);
        add(page, pieces, viewer);
        for (Position next = page.next(); next != null; next = page.next()) {
            viewer = reader(caller);
            page = search.batch(viewer, query.after(next));
            Trail trail = new Trail();
            page.summaries().forEach(each -> trail.lists(each.id(), each.tlp()));
            trail.asks("q", query.q());
            desk.shown(viewer.agency(), caller.who(), Action.EXPORT, route, trail);
            add(page, pieces, viewer);
        }
        pieces.end();
    }

    private static Viewer reader(Caller caller) {
        return caller.reader()
                .orElseThrow(() -> ApiProblem.of(ProblemCode.UNAUTHENTICATED, "", "the caller may read no more"));
    }

    private void add(Batch page, ExportForm.Pieces pieces, Viewer viewer) throws IOException {
        List<IncidentId> ids = page.summaries().stream().map(Summary::id).toList();
        for (List<IncidentId> some : Lists.partition(ids, AT_ONCE)) {
            Map<IncidentId, Stored> heads =
                    reader.incidents(viewer, some).stream().collect(Collectors.toMap(Stored::id, head -> head));
            for (Stored head :
                    some.stream().map(heads::get).filter(Objects::nonNull).toList()) {
                add(Heads.revision(head), pieces, viewer);
            }
        }
    }

    /** One that was recalled since its page was read has no content, and is no longer part of the result. */
    private void add(Revision revision, ExportForm.Pieces pieces, Viewer viewer) throws IOException {
        if (revision.content() != null) {
            pieces.add(PseudonymKeys.lifted(revision, pseudonyms), viewer);
        }
    }
}
