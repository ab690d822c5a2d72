package hub.api.incident;

import hub.formats.csv.CsvWriter;
import hub.formats.json.Json;
import hub.formats.stix.object.StixIds;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** In which form a result is exported; incidents and annexes stand side by side, each by itself. */
enum ExportForm {
    /** The hub's own format, one document a line. */
    NDJSON(ExportForm.NDJSON_TYPE, "ndjson") {
        @Override
        Pieces begin(OutputStream out, String identity) {
            return (revision, viewer) -> {
                out.write(Json.write(HubRendition.one(revision, viewer)));
                out.write('\n');
            };
        }
    },
    /** One table with one head. */
    CSV(ExportForm.CSV_TYPE, "csv") {
        @Override
        Pieces begin(OutputStream out, String identity) throws IOException {
            out.write(CsvWriter.head());
            return (revision, viewer) -> out.write(CsvWriter.rows(revision, List.of()));
        }
    },
    /** One bundle. */
    STIX(ExportForm.STIX_TYPE, "json") {
        @Override
        Pieces begin(OutputStream out, String identity) throws IOException {
            String id = StixIds.ofHub("bundle", "export", identity);
            String head = "{\"type\":\"bundle\",\"id\":\"" + id + "\",\"objects\":[";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            return new StixExport(out);
        }
    };

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";
    static final String STIX_TYPE = "application/stix+json;version=2.1";

    private final MediaType mediaType;
    private final String extension;

    ExportForm(String mediaType, String extension) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.extension = extension;
    }

    /** The name of the file that a client makes of it. */
    String fileName() {
        return "incidents." + extension;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** @throws hub.api.problem.ApiProblem NOT_ACCEPTABLE if the header names none of these */
    static ExportForm of(@Nullable String accept) {
        return Accepted.choose(accept, List.of(values()), ExportForm::mediaType);
    }

    /**
     * Writes what stands before the first incident.
     *
     * @param identity what tells this question from others
     */
    abstract Pieces begin(OutputStream out, String identity) throws IOException;

    /** Writes one incident after the other, and what stands after the last. */
    @FunctionalInterface
    interface Pieces {
        void add(Revision revision, Viewer viewer) throws IOException;

        default void end() throws IOException {}
    }
}
