package hub.api.taxii;

import hub.model.id.AgencyId;
import hub.model.report.ReportId;
import hub.normalize.Sha256;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a status: a UUID of version 8 that is made of the report, so that every process can answer it for as long as the report is kept.
 *
 * @param report that the envelope became
 * @param objects how many the envelope had; one with more says {@value #MAX_OBJECTS}
 */
record StatusId(ReportId report, int objects) {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final int OFFSET_BITS = 45;
    private static final int MAX_OBJECTS = (1 << 17) - 1;

    static StatusId of(ReportId report, int objects) {
        return new StatusId(report, Math.min(objects, MAX_OBJECTS));
    }

    /** Nothing for a status of another agency. */
    static Optional<StatusId> parse(AgencyId agency, String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(text);
        if (id.getMostSignificantBits() != high(agency)) {
            return Optional.empty();
        }
        long low = id.getLeastSignificantBits() & 0x3fffffffffffffffL;
        long offset = low & ((1L << OFFSET_BITS) - 1);
        return Optional.of(new StatusId(new ReportId(agency, offset), (int) (low >>> OFFSET_BITS)));
    }

    String text() {
        long low = (long) objects << OFFSET_BITS | report.offset();
        return new UUID(high(report.agency()), low | 0x8000000000000000L).toString();
    }

    private static long high(AgencyId agency) {
        long hash =
                ByteBuffer.wrap(Sha256.bytes("taxii status\n" + agency.value())).getLong();
        return (hash & ~0xf000L) | 0x8000L;
    }
}
