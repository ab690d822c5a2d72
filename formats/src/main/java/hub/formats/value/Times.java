package hub.formats.value;

import com.ethlo.time.ITU;
import com.ethlo.time.LeapSecondException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times of RFC 3339. */
public final class Times {
    public static final String EXPECTED = "an RFC 3339 time such as 2026-05-02T08:10:00Z";
    private static final DateTimeFormatter STIX =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** The moment, or null if the text is no time with date, time and offset. A leap second is the second that follows it. */
    public static @Nullable Instant parse(String text) {
        try {
            return ITU.parseDateTime(text).toInstant();
        } catch (LeapSecondException e) {
            OffsetDateTime near = e.getNearestDateTime();
            return near.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** STIX 2.1 section 3.2: {@code Z} alone, at least milliseconds; the hub writes milliseconds, or microseconds if there are any. */
    public static String stix(Instant time) {
        String text = STIX.format(time);
        return text.endsWith("000Z") ? text.substring(0, text.length() - 4) + "Z" : text;
    }
}
