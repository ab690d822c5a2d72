package hub.search.write;

import java.util.List;

/** How writing ended. */
public sealed interface BulkOutcome {
    /**
     * Every write is in Elasticsearch, or a newer version of its document is, except those that are named.
     *
     * @param rejected what can never be written
     */
    record Acknowledged(List<Rejected> rejected) implements BulkOutcome {
        public Acknowledged {
            rejected = List.copyOf(rejected);
        }
    }

    /** The caller stopped it. Some of the writes may be there; all of them can be written again. */
    record Stopped() implements BulkOutcome {}
}
