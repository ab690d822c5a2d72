package hub.ingest.notify;

import hub.model.incident.IncidentId;
import java.util.List;

/** What a telling is at the moment when it is to be sent. */
sealed interface Message {
    /**
     * To be sent.
     *
     * @param body JSON
     * @param shown the incidents that it tells of, with the revisions shown; none that it takes away
     * @param strict true if one of them is AMBER+STRICT: then the audit knows before the subscriber does
     */
    record Ready(byte[] body, List<Shown> shown, boolean strict) implements Message {
        public Ready {
            shown = List.copyOf(shown);
        }
    }

    /** There is nothing any more that the subscriber may see, or a newer event follows. */
    record Nothing(String why) implements Message {}

    /** The index is not there yet. */
    record Later() implements Message {}

    /** An incident in a message. */
    record Shown(IncidentId id, long revision) {}
}
