package hub.search.write;

import hub.model.problem.Printable;

/**
 * A write that Elasticsearch will never take.
 *
 * @param write what was to be written
 * @param status HTTP status of the item: 400, or 413 for one that is too large on its own
 * @param reason in Elasticsearch's words, safe to print
 */
public record Rejected(Write write, int status, String reason) {
    private static final int MAX_REASON = 400;

    public Rejected {
        reason = Printable.of(reason, MAX_REASON);
    }
}
