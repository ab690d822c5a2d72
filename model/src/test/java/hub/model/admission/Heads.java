package hub.model.admission;

import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a reader of the log takes for the current state: the model that the folds are checked against. */
public final class Heads {
    private final Map<IncidentId, Head> live = new TreeMap<>();

    /** What the viewers of an incident or annex see now. */
    public record Head(long revision, Audience audience, Incident content) {}

    public void read(Revision revision) {
        switch (revision.change()) {
            case REVISED, RELEASED ->
                live.put(revision.id(), new Head(revision.revision(), revision.audience(), content(revision)));
            case NARROWED ->
                live.computeIfPresent(
                        revision.id(), (id, head) -> new Head(head.revision(), revision.audience(), head.content()));
            case HELD ->
                live.computeIfPresent(
                        revision.id(), (id, head) -> new Head(head.revision(), Audience.NOBODY, head.content()));
            case RECALLED, ERASED -> live.remove(revision.id());
            case LATE -> {
                // goes to the history alone
            }
        }
    }

    private static Incident content(Revision revision) {
        return Objects.requireNonNull(revision.content());
    }

    public Optional<Head> of(IncidentId id) {
        return Optional.ofNullable(live.get(id));
    }

    public Audience audience(IncidentId id) {
        return of(id).map(Head::audience).orElse(Audience.NOBODY);
    }

    public Map<IncidentId, Head> all() {
        return Collections.unmodifiableMap(live);
    }
}
