package hub.api.incident;

import hub.api.access.Needs;
import hub.api.cursor.CursorSeal;
import hub.api.cursor.Slice;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of an incident or annex: what each revision changed, of what the caller may see. */
@RestController
class RevisionsController {
    private static final int DEFAULT_LIMIT = 10;
    /** One more is read than shown: the oldest shown is compared with it. */
    private static final int MAX_LIMIT = IncidentReader.MAX_REVISIONS - 1;

    private final IncidentReader reader;
    private final CursorSeal cursors;

    RevisionsController(IncidentReader reader, CursorSeal cursors) {
        this.reader = reader;
        this.cursors = cursors;
    }

    /**
     * A page of a history, the newest revision first.
     *
     * @param next a cursor for older ones; absent on the last page
     */
    record HistoryBody(
            String id,
            List<RevisionBody> revisions,
            @Nullable String next) {}

    /** A page of the revisions that the caller may see, the newest first, each with what it changed. */
    @GetMapping(IncidentsController.PATH + "/{id}/revisions")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.HISTORY)
    HistoryBody history(
            Viewer viewer,
            Trail trail,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        Stored head = Heads.visible(reader, viewer, id);
        String query = "revisions " + id;
        List<Stored> read = reader.revisions(viewer, head.id(), cursors.number(cursor, viewer, query), size + 1);
        Slice<Stored> shown = cursors.slice(read, size, stored -> Long.toString(stored.revision()), viewer, query);
        trail.shows(head.id(), null);
        read.forEach(stored -> trail.shows(Heads.revision(stored)));
        boolean owner = head.owner().equals(viewer.agency());
        List<RevisionBody> page = new ArrayList<>();
        for (int i = 0; i < shown.shown().size(); i++) {
            page.add(RevisionBody.of(read.get(i), older(read, i), owner));
        }
        return new HistoryBody(id, page, shown.next());
    }

    private static @Nullable Stored older(List<Stored> read, int index) {
        return index + 1 < read.size() ? read.get(index + 1) : null;
    }
}
