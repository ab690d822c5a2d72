package hub.api.investigation;

import hub.model.investigation.agreement.InvestigationId;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a reader is in what happened in an investigation.
 *
 * @param seq of the last record that she was told of
 */
record EventPlace(InvestigationId investigation, long seq) {
    private static final String PREFIX = "investigation--";

    byte[] bytes() {
        UUID uuid = UUID.fromString(investigation.value().substring(PREFIX.length()));
        return ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .putLong(seq)
                .array();
    }

    /** Empty if it is no place in this investigation. */
    static Optional<EventPlace> of(byte[] bytes, InvestigationId investigation) {
        if (bytes.length != 3 * Long.BYTES) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        UUID uuid = new UUID(read.getLong(), read.getLong());
        return investigation.value().equals(PREFIX + uuid)
                ? Optional.of(new EventPlace(investigation, read.getLong()))
                : Optional.empty();
    }
}
