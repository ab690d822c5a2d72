package hub.journal.record;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The names of record headers, and what the hub trusts of them. */
public final class HubHeaders {
    /** Media type of the value. */
    public static final String CONTENT_TYPE = "content-type";
    /** The id of an event, the same on every way to a feed. */
    public static final String EVENT_ID = "event-id";
    /** When an event was added to its feed, RFC 3339 with microseconds; strictly increasing within a feed. */
    public static final String ADDED = "added";
    /** When the broker appended the report to its {@code in} topic, RFC 3339. */
    public static final String RECEIVED = "hub-received";
    /** SHA-256 of the report's bytes, lower-case hex. */
    public static final String SHA256 = "hub-sha256";

    /** Which kind of order a record of {@code hub.admission} is; a candidate has none. */
    public static final String ORDER = "hub-order";
    /** The answer that waits until this record is visible: a report and a part. */
    public static final String ANSWER = "hub-answer";

    private static final String INTERNAL = "hub-";

    private HubHeaders() {}

    /** The header's last value as text. */
    public static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    public static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy without any header whose name only the hub may use: a sender's word for them is worth nothing. */
    public static Headers fromOutside(Headers headers) {
        Headers copy = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().toLowerCase(Locale.ROOT).startsWith(INTERNAL)) {
                copy.add(header);
            }
        }
        return copy;
    }
}
