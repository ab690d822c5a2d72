package hub.bench.corpus;

import hub.journal.record.JournalJson;
import hub.model.incident.Revision;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import hub.search.write.Documents;
import hub.search.write.Versions;
import hub.search.write.Write;
import java.util.List;

/** Records of {@code hub.incidents} and what the projector makes of them. */
public final class Log {
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new Keyring(List.of("0a".repeat(32))));

    private Log() {}

    /** The record's value. */
    public static byte[] record(Revision revision) {
        return JournalJson.write(revision);
    }

    /** The projector's work on one record: it is read and becomes documents. */
    public static List<Write> writes(byte[] record, long offset) {
        return Documents.of(JournalJson.read(record, Revision.class), record, Versions.of(1, offset), PSEUDONYMS);
    }
}
