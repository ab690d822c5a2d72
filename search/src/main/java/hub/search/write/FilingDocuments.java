package hub.search.write;

import hub.model.deadline.Filing;
import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.search.index.Indices;
import hub.search.write.Write.Delete;
import hub.search.write.Write.Put;
import java.util.List;

/** What an owner says of a rule, as a document: the last word of it. */
public final class FilingDocuments {
    private FilingDocuments() {}

    /**
     * The write of a filing; its owner alone sees it.
     *
     * @param stored the record's value, JSON; it is carried along unread
     * @param version see {@link Versions#of}: the later one counts
     */
    public static Write of(Filing filing, byte[] stored, long version) {
        Audience owner = new Audience(List.of(Token.agency(filing.owner().value())));
        Source source =
                Source.seenBy(owner).put("incident", filing.incident().value()).put("rule", filing.rule());
        return new Put(Indices.FILINGS, filing.key(), version, source.bytesWith(stored));
    }

    /** The write of a key that was cleared: only an erasure does that. */
    public static Write erased(String key, long version) {
        return new Delete(Indices.FILINGS, key, version);
    }
}
