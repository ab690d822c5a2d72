package hub.model.report;

import java.time.Instant;
import java.util.Objects;

/**
 * What a revision was made from and by what.
 *
 * @param report the report, readable in {@code hub.raw}
 * @param source its place in the log
 * @param parts how many incidents the report held
 * @param sha256 of the report's bytes, lower-case hex
 * @param format the format's media type
 * @param normalizer version of the hub's normalizer
 * @param received when the broker appended the report, UTC
 */
public record Provenance(
        ReportId report, Source source, int parts, String sha256, String format, String normalizer, Instant received) {
    public Provenance {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(normalizer, "normalizer");
        Objects.requireNonNull(received, "received");
    }
}
