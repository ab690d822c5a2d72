package hub.api.response;

import hub.api.incident.Heads;
import hub.api.problem.ApiProblem;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.model.response.Statement.Seen;
import hub.search.read.IncidentReader;
import hub.search.read.Stored;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The incident that responses are asked for.
 *
 * @param incident named by the address
 * @param head null if the viewer does not see it: to her only responses of her own agency are there
 */
record Place(IncidentId incident, @Nullable Stored head) {

    static Place of(IncidentReader reader, Viewer viewer, String id) {
        if (!IncidentId.isValid(id)) {
            throw ApiProblem.notFound();
        }
        IncidentId incident = new IncidentId(id);
        return new Place(incident, reader.incident(viewer, incident).orElse(null));
    }

    boolean isSeen() {
        return head != null;
    }

    Stored seen() {
        if (head == null) {
            throw ApiProblem.notFound();
        }
        return head;
    }

    /** What the viewer sees of it; null if that is nothing. */
    @Nullable
    Incident content() {
        return head == null ? null : Heads.revision(head).content();
    }

    /** The indicators that it lists now. */
    Set<Seen> listed() {
        Incident content = content();
        return content == null
                ? Set.of()
                : content.indicators().stream()
                        .map(one -> new Seen(one.type(), one.value()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
