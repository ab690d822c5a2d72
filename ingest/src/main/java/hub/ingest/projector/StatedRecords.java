package hub.ingest.projector;

import hub.journal.record.JournalJson;
import hub.model.attachment.Attachment;
import hub.model.attachment.AttachmentId;
import hub.model.attachment.Handover;
import hub.model.deadline.Filing;
import hub.model.delivery.Deletion;
import hub.model.response.Response;
import hub.model.saved.SavedSearch;
import hub.model.saved.SavedSearchId;
import hub.model.saved.SearchRun;
import hub.search.feed.Deletions;
import hub.search.write.AttachmentDocuments;
import hub.search.write.Documents;
import hub.search.write.FilingDocuments;
import hub.search.write.SavedSearchDocuments;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What records of {@code hub.responses} become: its keys tell what they are. Versions of a response, an attachment or a saved search are numbered by those who
 * write them, and the first of equals counts; of the runs of a search, of deletions and of filings the last.
 */
final class StatedRecords {
    private StatedRecords() {}

    /** @param value null if the key was cleared: only an erasure does that */
    static List<Write> writes(String key, byte @Nullable [] value, int epoch, long offset) {
        long place = Versions.of(epoch, offset);
        if (Deletion.isKey(key)) {
            return value == null
                    ? List.of(Deletions.erased(key, place))
                    : Deletions.writes(JournalJson.read(value, Deletion.class), place);
        }
        if (SearchRun.isKey(key)) {
            return List.of(run(key, value, place));
        }
        if (Filing.isKey(key)) {
            return List.of(filing(key, value, place));
        }
        if (key.startsWith(AttachmentId.PREFIX)) {
            return List.of(attachment(key, value, epoch, offset));
        }
        return List.of(
                key.startsWith(SavedSearchId.PREFIX)
                        ? search(key, value, epoch, offset)
                        : response(key, value, epoch, offset));
    }

    private static Write run(String key, byte @Nullable [] value, long version) {
        return value == null
                ? SavedSearchDocuments.erased(key, version)
                : SavedSearchDocuments.of(JournalJson.read(value, SearchRun.class), version);
    }

    private static Write filing(String key, byte @Nullable [] value, long version) {
        return value == null
                ? FilingDocuments.erased(key, version)
                : FilingDocuments.of(JournalJson.read(value, Filing.class), value, version);
    }

    private static Write attachment(String key, byte @Nullable [] value, int epoch, long offset) {
        if (value == null) {
            return AttachmentDocuments.erased(key, epoch, offset);
        }
        if (Handover.isKey(key)) {
            Handover handover = JournalJson.read(value, Handover.class);
            return AttachmentDocuments.of(handover, value, Versions.firstOf(epoch, 1, offset));
        }
        Attachment attachment = JournalJson.read(value, Attachment.class);
        return AttachmentDocuments.of(attachment, value, Versions.firstOf(epoch, attachment.version(), offset));
    }

    private static Write search(String key, byte @Nullable [] value, int epoch, long offset) {
        if (value == null) {
            long last = Versions.firstOf(epoch, SavedSearch.MAX_VERSIONS + 1L, offset);
            return SavedSearchDocuments.erased(key.substring(0, key.indexOf('@')), last);
        }
        SavedSearch search = JournalJson.read(value, SavedSearch.class);
        return SavedSearchDocuments.of(search, value, Versions.firstOf(epoch, search.version(), offset));
    }

    private static Write response(String key, byte @Nullable [] value, int epoch, long offset) {
        if (value == null) {
            return Documents.erasedResponse(key, epoch, offset);
        }
        Response response = JournalJson.read(value, Response.class);
        return Documents.of(response, value, Versions.firstOf(epoch, response.version(), offset));
    }
}
