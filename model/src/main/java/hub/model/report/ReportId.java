package hub.model.report;

import hub.model.id.AgencyId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a report: who sent it and its offset in {@code in.<agency>}.
 *
 * @param agency the sender, by its Kafka principal
 * @param offset the offset of the record, from 0
 */
public record ReportId(AgencyId agency, long offset) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+)/(\\d{1,18})");

    public ReportId {
        if (offset < 0) {
            throw new IllegalArgumentException("report offset: " + offset + " (expected 0 or more)");
        }
    }

    /** Reads {@code cert-north/17}. */
    public static Optional<ReportId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || !AgencyId.isValid(matcher.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new ReportId(new AgencyId(matcher.group(1)), Long.parseLong(matcher.group(2))));
    }

    @Override
    public String toString() {
        return agency + "/" + offset;
    }
}
