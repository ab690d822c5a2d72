package hub.model.admission;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import hub.model.report.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the operator wants of one incident. Doing it again changes nothing. */
public sealed interface Order extends Proposal {
    /** Nobody sees the incident and its annexes until they are released. */
    record Hold(IncidentId root, AgencyId owner, Provenance provenance) implements Order {}

    /**
     * All that was hidden by a hold is seen again.
     *
     * @param heads the incident and its annexes, each as the log had it last with its content; nothing happens if these are not the
     *     current ones, for then they have to be read again
     */
    record Release(IncidentId root, AgencyId owner, Provenance provenance, List<Revision> heads) implements Order {
        public Release {
            heads = List.copyOf(heads);
            if (heads.stream().anyMatch(head -> head.content() == null)) {
                throw new IllegalArgumentException("release " + root + ": a head without content");
            }
        }
    }

    /**
     * Nothing is kept of the incident and its annexes, and nothing of it is ever taken again.
     *
     * @param parts the incident and each annex that it ever had, with the highest number of indicators that each ever had
     * @param keys of all its records in {@code hub.incidents}
     * @param feeds of tokens that ever showed any of it
     */
    record Erase(
            IncidentId root,
            AgencyId owner,
            Provenance provenance,
            Map<String, Integer> parts,
            List<String> keys,
            List<Token> feeds)
            implements Order {
        public Erase {
            Objects.requireNonNull(provenance, "provenance");
            parts = Map.copyOf(parts);
            keys = List.copyOf(keys);
            feeds = List.copyOf(feeds);
        }
    }
}
