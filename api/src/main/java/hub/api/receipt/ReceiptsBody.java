package hub.api.receipt;

import hub.search.read.ReceiptReader.Day;
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

    /** @param ways none: nothing shows that it had it */
    record Recipient(String agency, List<Way> ways) {}

    /**
     * One way in which an agency got it.
     *
     * @param way {@code kafka} or {@code api}
     * @param reader the consumer group and its feed; absent for the API
     * @param state {@code had}: it has what stands now, {@code removed}: it has read that it was taken away, {@code stale}: it had it and has not read
     *     on since, {@code not-yet}: it has not come so far
     * @param first when the API showed it for the first time
     * @param last when the API showed it for the last time
     * @param times in how many answers of the API
     */
    record Way(
            String way,
            @Nullable Reader reader,
            String state,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Long times) {}

    record Reader(String feed, String group) {}

    /** @param days in how many answers of the API on each day, UTC, to all others together */
    record Wider(List<String> audiences, List<Day> days) {}
}
