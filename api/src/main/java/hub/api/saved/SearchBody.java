package hub.api.saved;

import hub.api.incident.PageBody;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.model.saved.SavedSearch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved search for one reader.
 *
 * @param id {@code search--<uuid>}
 * @param owner the agency that made it
 * @param user the person who did; for her own agency alone, and absent if a machine did
 * @param title for people
 * @param q in the query language
 * @param from RFC 3339
 * @param to RFC 3339
 * @param time which time the two mean
 * @param sort the order
 * @param audience who may see and ask it
 * @param created when it was made
 * @param updated when it was last changed
 */
record SearchBody(
        String id,
        String owner,
        @Nullable String user,
        String title,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String time,
        @Nullable String sort,
        List<String> audience,
        Instant created,
        Instant updated) {

    static SearchBody of(SavedSearch search, Viewer reader) {
        SearchFields fields = SearchFields.of(search);
        boolean own = search.owner().agency().equals(reader.agency());
        return new SearchBody(
                search.id().value(),
                search.owner().agency().value(),
                own ? search.owner().user() : null,
                fields.title(),
                fields.q(),
                fields.from(),
                fields.to(),
                fields.time(),
                fields.sort(),
                search.audience().tokens().stream().map(Token::value).toList(),
                search.created(),
                search.updated());
    }

    /**
     * Those that a reader may see, the newest first.
     *
     * @param next a cursor for the next page; absent on the last
     */
    record ListBody(List<SearchBody> searches, @Nullable String next) {}

    /**
     * A saved search, asked.
     *
     * @param search what was asked
     * @param since the result has only what was received or revised then or later; absent for all history
     * @param result the first page; its {@code next} opens at the address in {@code Link}
     */
    record RunBody(SearchBody search, @Nullable Instant since, PageBody result) {}
}
