package hub.search.query;

import hub.search.query.Operands.Range;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times, all UTC unless they say otherwise; {@code now} is one moment for the whole query and all its pages. */
final class Dates {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(:\\d{2})?(\\.\\d{1,9})?(Z|z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern NOW = Pattern.compile("now(?:([+-])(\\d{1,6})([smhdwMy]))?(?:/([hdwMy]))?");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS,
            "w", ChronoUnit.WEEKS,
            "M", ChronoUnit.MONTHS,
            "y", ChronoUnit.YEARS);

    private final Instant now;

    Dates(Instant now) {
        this.now = now;
    }

    /** From the first moment to the first one after; null for open. */
    record Span(@Nullable Instant from, @Nullable Instant to) {}

    private record Unit(LocalDateTime start, LocalDateTime end) {}

    Span read(Field field, Word word) {
        Unit unit = unit(field, word);
        return new Span(instant(unit.start()), instant(unit.end()));
    }

    Span read(Field field, Range range) {
        Instant from = null;
        Instant to = null;
        if (!range.from().onlyStar()) {
            Unit unit = unit(field, range.from());
            from = instant(range.fromInclusive() ? unit.start() : unit.end());
        }
        if (!range.to().onlyStar()) {
            Unit unit = unit(field, range.to());
            to = instant(range.toInclusive() ? unit.end() : unit.start());
        }
        return new Span(from, to);
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    private Unit unit(Field field, Word word) {
        try {
            Unit unit = unit(word.text());
            if (unit != null && unit.start().getYear() >= 0 && unit.end().getYear() <= 9999) {
                return unit;
            }
        } catch (DateTimeException e) {
            throw bad(field, word, e.getMessage());
        }
        throw bad(field, word, null);
    }

    private static RuntimeException bad(Field field, Word word, @Nullable String why) {
        return Fault.at(
                word.at(),
                field.name() + ": " + word.text() + (why == null ? "" : ", " + why)
                        + " (expected a date such as 2026-05-02, a time such as 2026-05-02T08:10:00Z, or now-7d)");
    }

    private @Nullable Unit unit(String text) {
        Matcher relative = NOW.matcher(text);
        if (relative.matches()) {
            return relative(relative);
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return date(date);
        }
        Matcher time = TIME.matcher(text);
        return time.matches() ? time(time) : null;
    }

    private static Unit date(Matcher date) {
        int month = date.group(2) == null ? 1 : Integer.parseInt(date.group(2));
        int day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
        LocalDateTime start = LocalDateTime.of(Integer.parseInt(date.group(1)), month, day, 0, 0);
        ChronoUnit length =
                date.group(3) != null ? ChronoUnit.DAYS : date.group(2) != null ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        return new Unit(start, start.plus(1, length));
    }

    private static Unit time(Matcher time) {
        String seconds = time.group(2) == null ? ":00" : time.group(2);
        String fraction = time.group(3) == null ? "" : time.group(3);
        String zone = time.group(4) == null ? "Z" : time.group(4);
        LocalDateTime start = OffsetDateTime.parse(time.group(1) + seconds + fraction + zone)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        ChronoUnit length = time.group(3) != null
                ? ChronoUnit.MILLIS
                : time.group(2) != null ? ChronoUnit.SECONDS : ChronoUnit.MINUTES;
        return new Unit(start, start.plus(1, length));
    }

    private Unit relative(Matcher relative) {
        LocalDateTime moment = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        if (relative.group(1) != null) {
            long count = Long.parseLong(relative.group(2)) * (relative.group(1).equals("-") ? -1 : 1);
            moment = moment.plus(count, unitOf(relative.group(3)));
        }
        if (relative.group(4) == null) {
            return new Unit(moment, moment.plus(1, ChronoUnit.MILLIS));
        }
        LocalDateTime start = floor(moment, relative.group(4));
        return new Unit(start, start.plus(1, unitOf(relative.group(4))));
    }

    private static LocalDateTime floor(LocalDateTime moment, String unit) {
        LocalDateTime day = moment.truncatedTo(ChronoUnit.DAYS);
        return switch (unit) {
            case "h" -> moment.truncatedTo(ChronoUnit.HOURS);
            case "w" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case "M" -> day.withDayOfMonth(1);
            case "y" -> day.withDayOfYear(1);
            default -> day;
        };
    }

    private static ChronoUnit unitOf(String letter) {
        return UNITS.getOrDefault(letter, ChronoUnit.DAYS);
    }
}
