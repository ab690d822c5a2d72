package hub.api.audit;

import hub.api.access.Needs;
import hub.api.cursor.CursorSeal;
import hub.api.cursor.Slice;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.journal.record.JournalJson;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.audit.Link;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.read.AuditReader;
import hub.search.read.AuditReader.Wanted;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit of the caller's own agency, the newest entry first; for an operator that of the hub itself. */
@RestController
class AuditController {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = AuditReader.MAX_ENTRIES - 1;
    private static final String ACTIONS =
            Arrays.stream(Action.values()).map(Action::label).collect(Collectors.joining(", "));

    private final AuditReader reader;
    private final CursorSeal cursors;

    AuditController(AuditReader reader, CursorSeal cursors) {
        this.reader = reader;
        this.cursors = cursors;
    }

    /**
     * One entry.
     *
     * @param number counts from 1 for each agency, without a gap
     * @param who acted, {@code person ana}, {@code machine 3fa1...}, {@code operator otto} or {@code unknown}
     * @param outcome {@code allowed} or {@code refused}
     * @param objects ids of what was shown or changed
     * @param details by name; a keyed hash stands for each subscriber
     * @param hash over the entry and the hash of the one before
     */
    record EntryBody(
            long number,
            Instant at,
            String who,
            String action,
            String outcome,
            List<String> objects,
            Map<String, List<String>> details,
            String hash) {
        static EntryBody of(Link link) {
            Entry entry = link.entry();
            return new EntryBody(
                    link.number(),
                    entry.at(),
                    entry.who().toString(),
                    entry.action().label(),
                    entry.allowed() ? "allowed" : "refused",
                    entry.objects(),
                    entry.details(),
                    link.hash());
        }
    }

    /** @param next a cursor for older entries; absent on the last page */
    record AuditBody(
            String agency,
            List<EntryBody> entries,
            @Nullable String next) {}

    /** A page of the audit of the caller's agency, the newest first; of the hub's own for the operator. */
    @GetMapping("/api/v1/audit")
    @Needs({Role.COORDINATOR, Role.OPERATOR})
    @Audited(Action.AUDIT)
    AuditBody audit(
            Viewer viewer,
            Trail trail,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        trail.asks("action", action);
        String query = "audit " + from + " " + to + " " + action;
        int size = Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        Wanted wanted = new Wanted(
                Parameters.moment("from", from),
                Parameters.moment("to", to),
                Parameters.word("action", action, Action::parse, "one of " + ACTIONS),
                cursors.number(cursor, viewer, query));
        List<EntryBody> read = reader.entries(viewer, wanted, size + 1).stream()
                .map(bytes -> EntryBody.of(JournalJson.read(bytes, Link.class)))
                .toList();
        Slice<EntryBody> page = cursors.slice(read, size, entry -> Long.toString(entry.number()), viewer, query);
        return new AuditBody(viewer.agency().value(), page.shown(), page.next());
    }
}
