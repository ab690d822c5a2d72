package hub.model.admission;

import hub.model.admission.Candidate.Part;
import hub.model.admission.RootState.PartState;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fold that decides, candidate after candidate of one incident, what becomes a revision. */
public final class Admission {
    private Admission() {}

    /** A decision and what to remember after it. */
    public record Step(RootState state, Decision decision) {}

    public static Step decide(RootState state, Candidate candidate) {
        if (state.hasSeen(candidate.provenance().source())) {
            return new Step(state, new Decision.Seen());
        }
        RootState seen = state.afterSeeing(candidate.provenance().source());
        if (state.recalled()) {
            return refuse(
                    seen,
                    ProblemCode.ALREADY_RECALLED,
                    "",
                    "the incident was recalled (expected no further report on it)");
        }
        return candidate.recall() != null ? recall(seen, candidate) : revise(seen, candidate);
    }

    private static Step recall(RootState state, Candidate candidate) {
        if (state.head() == 0) {
            String message =
                    "no incident of " + candidate.owner() + " has this externalId (expected one that was accepted)";
            return refuse(state, ProblemCode.NOTHING_TO_RECALL, "/recall", message);
        }
        long number = Math.max(state.head() + 1, Objects.requireNonNullElse(candidate.revision(), 0L));
        List<Revision> revisions = new ArrayList<>();
        RevisionMaker maker = new RevisionMaker(candidate, number, reportedFirst(state, candidate));
        revisions.add(maker.recalled(candidate.root(), state.part(candidate.root()), candidate.recall()));
        liveAnnexes(state, candidate.root())
                .forEach(id -> revisions.add(maker.recalled(id, state.part(id), candidate.recall())));
        return new Step(state.recalledAt(number), new Decision.Admitted(revisions, candidate.warnings()));
    }

    private static Step revise(RootState state, Candidate candidate) {
        String headBody = state.bodies().get(state.head());
        long number = candidate.revision() != null
                ? candidate.revision()
                : candidate.body().equals(headBody) ? state.head() : state.head() + 1;
        String body = state.bodies().get(number);
        if (body != null) {
            return body.equals(candidate.body()) ? repeated(state, candidate, number) : conflict(state, number);
        }
        return number < state.head() ? late(state, candidate, number) : advance(state, candidate, number);
    }

    private static Step repeated(RootState state, Candidate candidate, long number) {
        List<Violation> warnings = new ArrayList<>(candidate.warnings());
        warnings.add(new Violation(
                ProblemCode.DUPLICATE,
                "",
                "revision " + number + " is already here with the same body; nothing changed"));
        List<IncidentId> ids = candidate.parts().stream().map(Part::id).toList();
        return new Step(state, new Decision.Repeated(ids, warnings));
    }

    private static Step conflict(RootState state, long number) {
        return refuse(
                state,
                ProblemCode.REVISION_CONFLICT,
                "/revision",
                "revision " + number + " is already here with another body (expected a number above " + state.head()
                        + ")");
    }

    private static Step late(RootState state, Candidate candidate, long number) {
        if (state.bodies().size() >= RootState.MAX_BODIES
                && number < state.bodies().firstKey()) {
            String message =
                    "revision " + number + " (expected " + state.bodies().firstKey() + " or more)";
            return refuse(state, ProblemCode.STALE_REVISION, "/revision", message);
        }
        RevisionMaker maker = new RevisionMaker(candidate, number, reportedFirst(state, candidate));
        List<Revision> revisions = new ArrayList<>();
        Map<String, PartState> parts = new TreeMap<>(state.parts());
        for (Part part : candidate.parts()) {
            PartState old = state.part(part.id());
            PartState grown = new PartState(
                    old.audience(),
                    Math.max(old.slots(), part.content().indicators().size()));
            revisions.add(maker.late(part, grown));
            parts.put(part.id().value(), grown);
        }
        Part root = candidate.parts().getFirst();
        PartState head = Objects.requireNonNull(parts.get(root.id().value()));
        RootState next = state.withBody(number, candidate.body());
        boolean narrows =
                root.audience().isWithin(head.audience()) && !root.audience().equals(head.audience());
        if (narrows) {
            parts.put(root.id().value(), new PartState(root.audience(), head.slots()));
            revisions.add(maker.narrowed(root, head, state.head(), state.amendments() + 1));
        }
        Marking marking = narrows ? root.content().marking() : Objects.requireNonNull(state.marking());
        List<Violation> warnings = new ArrayList<>(candidate.warnings());
        warnings.add(new Violation(
                ProblemCode.LATE_REVISION,
                "/revision",
                "revision " + number + " is older than the current " + state.head()));
        next = narrows ? next.amended(marking, parts) : next.withHead(state.head(), marking, parts, maker.reported());
        return new Step(next, new Decision.Admitted(revisions, warnings));
    }

    private static Step advance(RootState state, Candidate candidate, long number) {
        Part root = candidate.parts().getFirst();
        Audience before = state.part(root.id()).audience();
        boolean wider = state.head() > 0 && isWider(root, before, state.marking());
        if (wider && candidate.widen() == null) {
            return refuse(
                    state,
                    ProblemCode.WIDENING_REFUSED,
                    "/marking",
                    "TLP " + root.content().marking().tlp().label() + " for "
                            + root.audience().tokens() + " is wider than " + before.tokens()
                            + " (expected the same or narrower, or a `widen` with a reason)");
        }
        RevisionMaker maker = new RevisionMaker(candidate, number, reportedFirst(state, candidate));
        List<Revision> revisions = new ArrayList<>();
        Map<String, PartState> parts = new TreeMap<>(state.parts());
        for (Part part : candidate.parts()) {
            PartState old = state.part(part.id());
            PartState now = new PartState(
                    part.audience(),
                    Math.max(old.slots(), part.content().indicators().size()));
            revisions.add(maker.revised(part, old, now));
            parts.put(part.id().value(), now);
        }
        List<IncidentId> kept = candidate.parts().stream().map(Part::id).toList();
        for (IncidentId gone : liveAnnexes(state, candidate.root())) {
            if (!kept.contains(gone)) {
                PartState old = state.part(gone);
                revisions.add(maker.recalled(gone, old, "no longer part of the incident"));
                parts.put(gone.value(), new PartState(Audience.NOBODY, old.slots()));
            }
        }
        RootState next = state.withBody(number, candidate.body())
                .withHead(number, root.content().marking(), parts, maker.reported());
        return new Step(next, new Decision.Admitted(revisions, candidate.warnings()));
    }

    private static boolean isWider(Part root, Audience before, @Nullable Marking marking) {
        return !root.audience().isWithin(before)
                || (marking != null && root.content().marking().isWeakerThan(marking));
    }

    private static List<IncidentId> liveAnnexes(RootState state, IncidentId root) {
        return state.parts().entrySet().stream()
                .filter(part -> !part.getValue().audience().equals(Audience.NOBODY))
                .map(part -> new IncidentId(part.getKey()))
                .filter(id -> !id.equals(root))
                .toList();
    }

    private static Instant reportedFirst(RootState state, Candidate candidate) {
        return state.reported() != null
                ? state.reported()
                : candidate.provenance().received();
    }

    private static Step refuse(RootState state, ProblemCode code, String pointer, String message) {
        return new Step(state, new Decision.Refused(Problem.of(code, pointer, message)));
    }
}
