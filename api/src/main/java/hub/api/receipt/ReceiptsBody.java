package hub.api.receipt;

import hub.search.read.ReceiptReader.Day;
import hub.search.read.ReceiptReader.Shown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who had an incident.
 *
 * @param id of the incident
 * @param withdrawn when it was recalled; absent while it is not
 * @param recipients the agencies that its markings named, or named by a group, alone or with others
 * @param wider audiences of which nobody is named
 */
record ReceiptsBody(String id, @Nullable Instant withdrawn, List<Recipient> recipients, Wider wider) {
    static final String HAD = "had";
    static final String REMOVED = "removed";
    static final String STALE = "stale";
    static final String FETCHED_SINCE = "fetched-since";
    static final String NOT_YET = "not-yet";

    /** @param ways none: nothing shows that it had it */
    record Recipient(String agency, List<Way> ways) {}

    /**
     * One way in which an agency got it.
     *
     * @param way {@code kafka}, {@code sse}, {@code webhook}, {@code taxii}, {@code atom}, {@code csv}, {@code misp}, {@code list}, or {@code api} for
     *     everything else that it asked
     * @param reader the consumer group and its feed; of Kafka alone
     * @param state {@code had}: it has what stands now, {@code removed}: it was told that it was taken away, {@code stale}: it had it and was not
     *     told since, {@code fetched-since}: it fetched such a file since, in which it is no longer, {@code not-yet}: it has not come so far
     * @param first when it was shown by it for the first time; not of Kafka
     * @param last when it was shown for the last time
     * @param times in how many answers, events or messages
     * @param removed when it was told that it was taken away
     * @param waiting messages that its servers have not taken; of webhooks alone, absent if there are none
     */
    record Way(
            String way,
            @Nullable Reader reader,
            String state,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Long times,
            @Nullable Instant removed,
            @Nullable Waiting waiting) {

        static Way read(Reader reader, String state) {
            return new Way("kafka", reader, state, null, null, null, null, null);
        }

        static Way shown(Shown shown, String state, @Nullable Waiting waiting) {
            String way = shown.way().label();
            return new Way(way, null, state, shown.first(), shown.last(), shown.times(), shown.removed(), waiting);
        }

        static Way waiting(Waiting waiting) {
            return new Way("webhook", null, NOT_YET, null, null, null, null, waiting);
        }
    }

    /**
     * Messages about an incident, or that it is gone, to the servers of one agency.
     *
     * @param pending that are to be sent, or sent again
     * @param failed that were given up
     */
    record Waiting(long pending, long failed) {}

    record Reader(String feed, String group) {}

    /** @param days in how many answers of the API on each day, UTC, to all others together */
    record Wider(List<String> audiences, List<Day> days) {}
}
