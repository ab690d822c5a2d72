package hub.model.admission;

import hub.model.admission.Admission.Step;
import hub.model.admission.RootState.PartState;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fold that carries out the operator's orders about one incident. */
public final class Orders {
    private Orders() {}

    public static Step decide(RootState state, Order order) {
        return switch (order) {
            case Order.Hold hold -> state.head() == 0 ? nothing(state) : hold(state, hold);
            case Order.Release release -> release(state, release);
            case Order.Erase erase -> erase(state, erase);
        };
    }

    /** Hides what there is; what comes next is hidden by the state. */
    static Step hold(RootState state, Proposal by) {
        if (state.held() || state.recalled() || state.erased()) {
            return nothing(state);
        }
        if (state.head() == 0) {
            return nothing(state.heldFromTheStart());
        }
        RootState next = state.amended(true);
        List<Revision> revisions = live(state).stream()
                .map(part ->
                        amendment(next, by, part, Change.HELD, state.part(part).audience(), null))
                .map(Revision::held)
                .toList();
        return step(next, revisions);
    }

    private static Step release(RootState state, Order.Release order) {
        if (!state.held()) {
            return nothing(state);
        }
        List<IncidentId> live = live(state);
        boolean current = order.heads().stream().allMatch(head -> head.revision() == state.head())
                && order.heads().stream().map(Revision::id).toList().containsAll(live);
        if (!current) {
            return nothing(state);
        }
        RootState next = state.amended(false);
        List<Revision> revisions = order.heads().stream()
                .filter(head -> live.contains(head.id()))
                .map(head -> amendment(next, order, head.id(), Change.RELEASED, Audience.NOBODY, content(state, head)))
                .toList();
        return step(next, revisions);
    }

    /** A narrowing by a late revision has no content of its own. */
    private static Incident content(RootState state, Revision head) {
        Incident content = Objects.requireNonNull(head.content());
        return head.isAnnex() || state.marking() == null
                ? content
                : content.toBuilder().marking(state.marking()).build();
    }

    private static Step erase(RootState state, Order.Erase order) {
        if (state.erased()) {
            return nothing(state);
        }
        RootState next = state.forgotten();
        List<Revision> revisions = order.parts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> erased(state, next, order, new IncidentId(part.getKey()), part.getValue()))
                .toList();
        return step(next, revisions);
    }

    private static Revision erased(RootState state, RootState next, Order by, IncidentId part, int slots) {
        RootState withSlots = next.withParts(Map.of(part.value(), new PartState(Audience.NOBODY, slots)));
        return amendment(withSlots, by, part, Change.ERASED, state.visible(part), null);
    }

    private static Revision amendment(
            RootState state, Proposal by, IncidentId part, Change change, Audience before, @Nullable Incident content) {
        PartState now = state.part(part);
        return new Revision(
                part,
                by.root(),
                by.owner(),
                state.head(),
                state.amendments(),
                change,
                now.audience(),
                before,
                now.slots(),
                content,
                null,
                Objects.requireNonNullElse(state.reported(), by.provenance().received()),
                by.provenance(),
                List.of());
    }

    private static List<IncidentId> live(RootState state) {
        return state.parts().entrySet().stream()
                .filter(part -> !part.getValue().audience().equals(Audience.NOBODY))
                .map(part -> new IncidentId(part.getKey()))
                .toList();
    }

    private static Step nothing(RootState state) {
        return step(state, List.of());
    }

    private static Step step(RootState state, List<Revision> revisions) {
        return new Step(state, new Decision.Admitted(revisions, List.of()));
    }
}
