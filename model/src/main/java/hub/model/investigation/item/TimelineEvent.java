package hub.model.investigation.item;

import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Faults;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, for the timeline.
 *
 * @param text what, Markdown
 * @param occurred when it happened, UTC; null if unknown
 * @param detected when somebody noticed, UTC; null if unknown
 * @param reported when it was told, UTC; null if unknown
 * @param precision to what these times are true
 * @param from the incident that it is taken from; null if written by hand
 */
public record TimelineEvent(
        String text,
        @Nullable Instant occurred,
        @Nullable Instant detected,
        @Nullable Instant reported,
        Precision precision,
        @Nullable IncidentId from)
        implements Statement {
    /** To what a time is true. */
    public enum Precision {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        MONTH,
        YEAR;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Precision> parse(String text) {
            return Arrays.stream(values())
                    .filter(precision -> precision.label().equals(text))
                    .findFirst();
        }

        Instant floor(Instant time) {
            OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
            return switch (this) {
                case SECOND -> time.truncatedTo(ChronoUnit.SECONDS);
                case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
                case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
                case DAY -> time.truncatedTo(ChronoUnit.DAYS);
                case MONTH -> utc.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).toInstant();
                case YEAR -> utc.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1).toInstant();
            };
        }
    }

    public TimelineEvent {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(precision, "precision");
    }

    @Override
    public String kind() {
        return "event";
    }

    @Override
    public void check(Faults faults) {
        faults.text("/text", text, Faults.MAX_TEXT);
        if (occurred == null && detected == null && reported == null) {
            faults.add("", "no time (expected occurred, detected or reported)");
        }
        ordered(faults, "/detected", occurred, detected);
        ordered(faults, "/reported", detected == null ? occurred : detected, reported);
    }

    private void ordered(Faults faults, String pointer, @Nullable Instant first, @Nullable Instant then) {
        if (first != null && then != null && precision.floor(then).isBefore(precision.floor(first))) {
            faults.add(pointer, then + " (expected not before " + first + ", to the " + precision.label() + ")");
        }
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public @Nullable IncidentId incident() {
        return from;
    }

    @Override
    public @Nullable String broken(Statement edited) {
        return edited instanceof TimelineEvent next && Objects.equals(next.from, from)
                ? null
                : "from: another incident (expected " + from + ")";
    }
}
