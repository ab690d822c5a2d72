package hub.search.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as numbers that sort: microseconds since 1970, the unit of TAXII's {@code date_added}. */
public final class Micros {
    private Micros() {}

    public static long of(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
