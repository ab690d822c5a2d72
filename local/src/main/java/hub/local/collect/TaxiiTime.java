package hub.local.collect;

import hub.local.client.ClientFault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as TAXII 2.1 writes them, section 1.6.6: UTC with six digits of a second. */
final class TaxiiTime {
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendPattern(".SSSSSS'Z'")
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private TaxiiTime() {}

    /** The time in TAXII's form; empty if the text is no time. */
    static Optional<String> read(String text) {
        return parse(text).map(FORM::format);
    }

    /** The last moment before that time; empty if the text is no time. */
    static Optional<String> justBefore(String text) {
        return parse(text).map(time -> FORM.format(time.minus(1, ChronoUnit.MICROS)));
    }

    /** @throws ClientFault if the text is no time */
    static String require(String text) {
        return read(text)
                .orElseThrow(
                        () -> new ClientFault("--added-after: " + text + " (expected such as 2026-05-01T00:00:00Z)"));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return text.length() > 40
                    ? Optional.empty()
                    : Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
