package hub.api.stream;

import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.search.match.Conditions;
import hub.search.match.Searchable;
import hub.search.query.Node;
import java.util.function.Predicate;

/** Which incidents a reader wants to hear of. */
sealed interface Wanted {
    /** All that she may see. */
    Wanted ALL = new All();

    boolean wants(Revision shown);

    /** True if she may have been told of an earlier revision, which she may still see. */
    boolean mayHaveWanted(Revision shown, Viewer reader);

    /** What a query finds; blank, everything. */
    static Wanted of(Node query, Heads heads) {
        return query instanceof Node.All ? ALL : new Found(Conditions.of(query), heads);
    }

    /** No filter: nothing ever leaves it. */
    record All() implements Wanted {
        @Override
        public boolean wants(Revision shown) {
            return true;
        }

        @Override
        public boolean mayHaveWanted(Revision shown, Viewer reader) {
            return false;
        }
    }

    /** What a search would find. */
    record Found(Predicate<Searchable> condition, Heads heads) implements Wanted {
        @Override
        public boolean wants(Revision shown) {
            return condition.test(heads.searchable(shown));
        }

        /** A history that is longer than what is read of it counts too: to be told once more that something is gone does no harm. */
        @Override
        public boolean mayHaveWanted(Revision shown, Viewer reader) {
            Heads.History history = heads.history(shown.id(), reader);
            return history.isCut() || history.revisions().stream().anyMatch(this::wants);
        }
    }
}
