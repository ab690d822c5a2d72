package hub.journal.record;

import hub.model.admission.Candidate;

/** The size of an incident in the log. */
public final class RecordSize {
    /** A normalized incident with its provenance must fit into a record of 900 KiB; this leaves room for what admission adds. */
    public static final int MAX_INCIDENT_BYTES = 890 * 1024;

    private RecordSize() {}

    /** Bytes of an incident or annex in the log's form. */
    public static int of(Candidate.Part part) {
        return JournalJson.write(part).length;
    }
}
