package hub.search.write;

import hub.model.marking.Audience;
import hub.model.saved.SavedSearch;
import hub.model.saved.SearchRun;
import hub.search.index.Indices;
import hub.search.index.SavedSearchIndex;
import hub.search.write.Write.Delete;
import hub.search.write.Write.Put;
import java.util.List;

/** What saved searches and their runs become in Elasticsearch. */
public final class SavedSearchDocuments {
    private SavedSearchDocuments() {}

    /**
     * The write of a saved search: its current version. A deleted one stays as a document that nobody sees, so that no older version comes back.
     *
     * @param stored the record's value, JSON; it is carried along unread
     * @param version see {@link Versions#firstOf}
     */
    public static Write of(SavedSearch search, byte[] stored, long version) {
        Source source = Source.seenBy(search.audience())
                .put("kind", SavedSearchIndex.SEARCH)
                .put("search", search.id().value())
                .put("owner", search.owner().toString())
                .put("place", Place.of(search.created(), search.id()))
                .put("at", search.updated());
        return new Put(Indices.SEARCHES, search.id().value(), version, source.bytesWith(stored));
    }

    /**
     * The write of a run; its reader alone sees it.
     *
     * @param version see {@link Versions#of}: the later run counts
     */
    public static Write of(SearchRun run, long version) {
        Source source = Source.seenBy(new Audience(List.of(run.by().token())))
                .put("kind", SavedSearchIndex.RUN)
                .put("search", run.search().value())
                .put("owner", run.by().toString())
                .put("place", run.key())
                .put("at", run.at());
        return new Put(Indices.SEARCHES, run.key(), version, source.bytes());
    }

    /**
     * The write of a key that was cleared: only an erasure does that.
     *
     * @param id of the document
     */
    public static Write erased(String id, long version) {
        return new Delete(Indices.SEARCHES, id, version);
    }
}
