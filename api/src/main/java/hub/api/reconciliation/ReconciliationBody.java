package hub.api.reconciliation;

import hub.model.delivery.FeedLedger;
import java.util.List;

/**
 * How a partner and a feed stand; the partner and the operator get the same.
 *
 * @param agency whose groups these are
 * @param feed the topic
 * @param begin the first offset that there is
 * @param end the offset behind the last
 * @param groups of consumers that ever committed a position
 * @param range what a part of the feed says
 */
record ReconciliationBody(String agency, String feed, long begin, long end, List<Group> groups, Range range) {

    /**
     * A consumer group.
     *
     * @param group its name
     * @param position the next offset that it will read
     * @param lag how many offsets it is behind the end
     * @param acknowledged puts of the range that it has read
     * @param removed removes of the range that it has read
     * @param toRemove removes of the range that it has not read
     */
    record Group(String group, long position, long lag, long acknowledged, long removed, long toRemove) {
        static Group of(String name, long position, long end, FeedLedger ledger) {
            FeedLedger.Sum all = ledger.sum();
            FeedLedger.Sum read = ledger.before(position);
            return new Group(
                    name,
                    position,
                    Math.max(0, end - position),
                    read.puts(),
                    read.removes(),
                    all.removes() - read.removes());
        }
    }

    /**
     * Of each key in a part of the feed the last event.
     *
     * @param from its first offset
     * @param to the first offset that is too late
     * @param puts events that show an incident
     * @param removes events that take one away
     * @param hash SHA-256 over offset, kind, key and event id of each
     */
    record Range(long from, long to, long puts, long removes, String hash) {
        static Range of(long from, long to, FeedLedger.Sum sum) {
            return new Range(from, to, sum.puts(), sum.removes(), sum.hash());
        }
    }
}
