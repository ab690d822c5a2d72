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
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incidents and annexes that a caller may see, whole, the newest change first. What was taken away is simply not there. */
@Component
final class Changes {
    /** Of incidents read at once; a stored one has up to 900 KiB. */
    private static final int AT_ONCE = 10;

    private static final Sort NEWEST = new Sort(Sort.Key.UPDATED, true);

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
        Position place = question.cursor() == null ? null : open(question, viewer, question.cursor());
        int left = question.limit();
        while (left > 0) {
            int some = Math.min(left, AT_ONCE);
            HeadPage page = search.heads(
                    viewer,
                    IncidentQuery.of(question.q()).sorted(NEWEST).limited(some).after(place));
            for (HeadPage.Head head : page.heads()) {
                place = head.place();
                if (!taker.take(PseudonymKeys.lifted(Heads.revision(head.stored()), pseudonyms))) {
                    left = 0;
                    break;
                }
            }
            if (page.isLast() && left > 0) {
                return null;
            }
            left -= some;
        }
        return place == null ? null : seal(question, viewer, place);
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
