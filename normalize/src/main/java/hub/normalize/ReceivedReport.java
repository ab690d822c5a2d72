package hub.normalize;

import hub.model.report.ReportId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report as it lies in the log.
 *
 * @param id agency and offset
 * @param epoch the generation of the Kafka cluster
 * @param attempt 0, or the replay run
 * @param bytes as they were sent
 * @param contentType as the sender stated it; null if not stated
 * @param received when the broker appended it, UTC
 */
public record ReceivedReport(
        ReportId id,
        int epoch,
        int attempt,
        byte[] bytes,
        @Nullable String contentType,
        Instant received) {
    public ReceivedReport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(received, "received");
    }
}
