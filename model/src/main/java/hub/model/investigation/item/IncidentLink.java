package hub.model.investigation.item;

import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.Faults;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An incident that belongs to the investigation. It follows the incident: who does not see that, or no longer does, does not see this.
 *
 * @param linked which
 * @param reason why it belongs here, Markdown
 */
public record IncidentLink(IncidentId linked, String reason) implements Statement {
    public IncidentLink {
        Objects.requireNonNull(linked, "linked");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public String kind() {
        return "incident";
    }

    @Override
    public void check(Faults faults) {
        faults.text("/reason", reason, Faults.MAX_REMARK);
    }

    @Override
    public IncidentId incident() {
        return linked;
    }

    @Override
    public @Nullable String broken(Statement edited) {
        return edited instanceof IncidentLink next && next.linked.equals(linked)
                ? null
                : "another incident (expected " + linked + ")";
    }
}
