package hub.api.feed;

import hub.formats.atom.AtomWriter;
import hub.formats.csv.CsvWriter;
import hub.model.incident.Revision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a page of changes looks like as a file. */
interface FeedForm {
    MediaType mediaType();

    /** @param newest when what comes first was changed; 1970 if nothing comes */
    byte[] head(Instant newest);

    byte[] entry(Revision revision);

    default byte[] end() {
        return new byte[0];
    }

    default HttpHeaders headers() {
        return new HttpHeaders();
    }

    /**
     * Atom.
     *
     * @param identity of the feed: the same for the same reader and query
     * @param title for people
     * @param self the feed's address
     * @param entries writes what addresses are below
     */
    record Atom(String identity, String title, String self, AtomWriter entries) implements FeedForm {
        @Override
        public MediaType mediaType() {
            return MediaType.APPLICATION_ATOM_XML;
        }

        @Override
        public byte[] head(Instant newest) {
            String id = "urn:uuid:" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
            return AtomWriter.head(id, title, self, newest);
        }

        @Override
        public byte[] entry(Revision revision) {
            return entries.entry(revision);
        }

        @Override
        public byte[] end() {
            return AtomWriter.end();
        }
    }

    /** Tables as {@code text/csv} of a single incident is one, with the rows of many. */
    record Csv() implements FeedForm {
        @Override
        public MediaType mediaType() {
            return new MediaType("text", "csv", StandardCharsets.UTF_8);
        }

        @Override
        public byte[] head(Instant newest) {
            return CsvWriter.head();
        }

        @Override
        public byte[] entry(Revision revision) {
            return CsvWriter.rows(revision, List.of());
        }

        @Override
        public HttpHeaders headers() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"incidents.csv\"");
            return headers;
        }
    }
}
