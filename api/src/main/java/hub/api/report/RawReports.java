package hub.api.report;

import hub.journal.record.HubHeaders;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.ReportId;
import hub.normalize.NormalizedPart;
import hub.normalize.Normalizer;
import hub.normalize.ReceivedReport;
import hub.search.read.ReportReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The bytes of reports, for their sender. The index says when a report came, which is where the log is searched for it. */
@Component
public class RawReports {
    private final ReportReader reports;
    private final RawLog log;
    private final Supplier<Directory> directory;
    private final Pseudonyms pseudonyms;

    RawReports(ReportReader reports, RawLog log, Supplier<Directory> directory, Pseudonyms pseudonyms) {
        this.reports = reports;
        this.log = log;
        this.directory = directory;
        this.pseudonyms = pseudonyms;
    }

    /** What was sent, as what, and when it was received. */
    public record Raw(byte[] bytes, MediaType mediaType, Instant received) {}

    /** Nothing for a report that has no outcome yet, is erased, or holds what the viewer may not see. */
    public Optional<Raw> of(Viewer viewer, ReportId report) throws InterruptedException {
        List<ReportReader.Part> parts = reports.parts(viewer, report, 0);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Instant received = parts.stream()
                .map(ReportReader.Part::at)
                .min(Instant::compareTo)
                .orElseThrow();
        return log.find(report, received)
                .filter(found -> readsRed(viewer) || !mayBeRed(report, found))
                .map(found ->
                        new Raw(found.value(), mediaType(contentType(found)), Instant.ofEpochMilli(found.timestamp())));
    }

    private static boolean readsRed(Viewer viewer) {
        return viewer.user() != null && viewer.has(Role.RED);
    }

    /** Marked by today's reading; what cannot be read says nothing of its marking, so it is held to be RED. */
    private boolean mayBeRed(ReportId report, ConsumerRecord<String, byte[]> found) {
        ReceivedReport received = new ReceivedReport(
                report, 1, 0, found.value(), contentType(found), Instant.ofEpochMilli(found.timestamp()));
        return Normalizer.normalize(received, directory.get(), pseudonyms).stream()
                .anyMatch(part -> switch (part) {
                    case NormalizedPart.Refused refused -> true;
                    case NormalizedPart.Ready ready ->
                        ready.candidate().parts().stream()
                                .flatMap(each -> each.audience().tokens().stream())
                                .anyMatch(Token::isRed);
                });
    }

    private static @Nullable String contentType(ConsumerRecord<String, byte[]> found) {
        return HubHeaders.text(found.headers(), HubHeaders.CONTENT_TYPE).orElse(null);
    }

    private static MediaType mediaType(@Nullable String stated) {
        try {
            return stated == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(stated);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
