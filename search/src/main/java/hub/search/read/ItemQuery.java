package hub.search.read;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.InvestigationId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search for items of joint investigations.
 *
 * @param q in the query language, over {@link hub.search.query.ItemFields}; blank for everything
 * @param investigation only of this one; null for all
 * @param overdue only what is late: a request or a task whose time has passed and that nobody has ended
 * @param sort the order; null for relevance if the query has words, else the newest first
 * @param limit items on a page, 1 to {@link InvestigationReader#MOST}
 * @param after where the page before ended; null for the first
 */
public record ItemQuery(
        String q,
        @Nullable InvestigationId investigation,
        boolean overdue,
        @Nullable ItemSort sort,
        int limit,
        @Nullable Position after) {
    public ItemQuery {
        Objects.requireNonNull(q, "q");
        if (limit < 1 || limit > InvestigationReader.MOST) {
            throw IncidentQuery.invalid("limit", limit + " (expected 1.." + InvestigationReader.MOST + ")");
        }
    }

    /** The first page of a query in words. */
    public static ItemQuery of(String q) {
        return new ItemQuery(q, null, false, null, 20, null);
    }

    /**
     * What nobody is shown at this moment, whoever was given it.
     *
     * @param since what an agency wrote then or later, by agency
     * @param investigations all of these
     */
    public record OnHold(Map<AgencyId, Instant> since, Set<InvestigationId> investigations) {
        public static final OnHold NOTHING = new OnHold(Map.of(), Set.of());

        public OnHold {
            since = Map.copyOf(since);
            investigations = Set.copyOf(investigations);
        }
    }
}
