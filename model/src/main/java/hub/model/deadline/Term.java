package hub.model.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Objects;

/**
 * How long there is time. Hours are hours, whatever the clocks on the wall do; days and months are those of the calendar where the agency is, and end
 * at the same time of day. Where a month has no such day it is the last one. The law gives until the end of that day (Regulation (EEC, Euratom)
 * No 1182/71 art 3), so this is never later than the law.
 *
 * @param amount a {@link Duration} or a {@link Period}
 */
record Term(TemporalAmount amount) {
    Term {
        Objects.requireNonNull(amount, "amount");
    }

    /** @param text ISO 8601, {@code PT24H} or {@code P1M} */
    static Term parse(String text) {
        return new Term(text.startsWith("PT") ? Duration.parse(text) : Period.parse(text));
    }

    Instant after(Instant start, ZoneId zone) {
        return amount instanceof Duration hours
                ? start.plus(hours)
                : start.atZone(zone).plus(amount).toInstant();
    }
}
