package hub.api.feed;

import hub.api.cursor.CursorSeal;
import hub.api.incident.Heads;
import hub.journal.record.JournalJson;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.pseudonym.Pseudonyms;
import hub.search.read.HeadPage;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentSearch;
import hub.search.read.Position;
import hub.search.read.Sort;
import hub.search.read.Stored;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incidents and annexes that a caller may see, whole, the newest change first. What was taken away is simply not there. */
@Component
final class Changes {
    /** Of incidents read at once; a stored one has up to 900 KiB. */
    private static final int AT_ONCE = 20;

    static final Sort NEWEST = new Sort(Sort.Key.UPDATED, true);

    private final IncidentSearch search;
    private final CursorSeal cursors;
    private final Pseudonyms pseudonyms;

    Changes(IncidentSearch search, CursorSeal cursors, Pseudonyms pseudonyms) {
        this.search = search;
        this.cursors = cursors;
        this.pseudonyms = pseudonyms;
    }

    /**
     * What is asked for.
     *
     * @param q in the query language; blank for everything
     * @param limit incidents on a page
     * @param cursor the end of the page before; null for the first
     */
    record Question(String q, int limit, @Nullable String cursor) {}

    /** Takes incidents one by one. */
    @FunctionalInterface
    interface Taker {
        /** @return false if there is no room for one more */
        boolean take(Revision revision) throws IOException;
    }

    /** Passes on a page; answers the cursor of the next, or null if there is none. */
    @Nullable
    String read(Viewer viewer, Question question, Taker taker) throws IOException {
        Position after = question.cursor() == null ? null : open(question, viewer, question.cursor());
        Position end = read(viewer, question.q(), question.limit(), after, taker);
        return end == null ? null : seal(question, viewer, end);
    }

    /** Passes on so many at most; answers where they end, or null if there are no more. */
    @Nullable
    Position read(Viewer viewer, String q, int limit, @Nullable Position after, Taker taker) throws IOException {
        Position place = after;
        for (int left = limit; left > 0; left -= AT_ONCE) {
            int some = Math.min(left, AT_ONCE);
            IncidentQuery query = IncidentQuery.of(q).sorted(NEWEST).limited(some);
            HeadPage page = search.heads(viewer, query.after(place));
            for (HeadPage.Head head : page.heads()) {
                place = head.place();
                if (!taker.take(lifted(head.stored()))) {
                    return place;
                }
            }
            if (page.isLast()) {
                return null;
            }
        }
        return place;
    }

    /** An older record has older pseudonyms; readers compare those of one version. */
    Revision lifted(Stored head) {
        return PseudonymKeys.lifted(Heads.revision(head), pseudonyms);
    }

    private Position open(Question question, Viewer viewer, String cursor) {
        return JournalJson.read(cursors.open(cursor, viewer, identity(question)), Position.class);
    }

    private String seal(Question question, Viewer viewer, Position place) {
        return cursors.seal(JournalJson.write(place), viewer, identity(question));
    }

    private static String identity(Question question) {
        return "changes\n" + question.q();
    }
}
