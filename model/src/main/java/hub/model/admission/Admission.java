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

/** The fold that decides, candidate after candidate of one incident, what becomes a revision. Orders are {@link Orders}'. */
public final class Admission {
    private Admission() {}

    /** A decision and what to remember after it. */
    public record Step(RootState state, Decision decision) {}

    public static Step decide(RootState state, Candidate candidate) {
        if (state.hasSeen(candidate.provenance().source())) {
            return new Step(state, new Decision.Seen());
        }
        RootState seen = state.afterSeeing(candidate.provenance().source());
        if (state.erased()) {
            return refuse(seen, ProblemCode.ERASED, "", "the incident was erased (expected another externalId)");
        }
        if (state.recalled()) {
            return candidate.recall() != null
                    ? repeated(seen, candidate, "the incident was recalled with revision " + state.head())
                    : refuse(
                            seen,
                            ProblemCode.ALREADY_RECALLED,
                            "",
                            "the incident was recalled (expected no further report on it)");
        }
        return candidate.recall() != null ? recall(seen, candidate) : revise(seen, candidate);
    }

    private static RevisionMaker maker(RootState state, Candidate candidate, long number) {
        return new RevisionMaker(candidate, number, reportedFirst(state, candidate), state.held());
    }

    private static Step recall(RootState state, Candidate candidate) {
        if (state.head() == 0) {
            String message =
                    "no incident of " + candidate.owner() + " has this externalId (expected one that was accepted)";
            return refuse(state, ProblemCode.NOTHING_TO_RECALL, "/recall", message);
        }
        long number = Math.max(state.head() + 1, Objects.requireNonNullElse(candidate.revision(), 0L));
        List<Revision> revisions = new ArrayList<>();
        RevisionMaker maker = maker(state, candidate, number);
        revisions.add(maker.recalled(candidate.root(), state.part(candidate.root()), candidate.recall()));
        liveAnnexes(state, candidate.root())
                .forEach(id -> revisions.add(maker.recalled(id, state.part(id), candidate.recall())));
        return new Step(state.recalledAt(number), new Decision.Admitted(revisions, candidate.warnings()));
    }

    private static Step revise(RootState state, Candidate candidate) {
        if (candidate.revision() != null && candidate.revision() > Candidate.MAX_REVISION) {
            String message = candidate.revision() + " (expected at most " + Candidate.MAX_REVISION + ")";
            return refuse(state, ProblemCode.INVALID_VALUE, "/revision", message);
        }
        String headBody = state.bodies().get(state.head());
        long number = candidate.revision() != null
                ? candidate.revision()
                : candidate.body().equals(headBody) ? state.head() : state.head() + 1;
        String body = state.bodies().get(number);
        if (body != null) {
            return body.equals(candidate.body())
                    ? repeated(state, candidate, "revision " + number + " is already here with the same body")
                    : conflict(state, number);
        }
        return number < state.head() ? late(state, candidate, number) : advance(state, candidate, number);
    }

    private static Step repeated(RootState state, Candidate candidate, String what) {
        List<Violation> warnings = new ArrayList<>(candidate.warnings());
        warnings.add(new Violation(ProblemCode.DUPLICATE, "", what + "; nothing changed"));
        List<IncidentId> ids = candidate.recall() != null
                ? List.of(candidate.root())
                : candidate.parts().stream().map(Part::id).toList();
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

    /** The history grows; the head changes only if the owner meant the older revision for fewer people. */
    private static Step late(RootState state, Candidate candidate, long number) {
        if (state.hasForgotten(number)) {
            String message =
                    "revision " + number + " (expected " + state.bodies().firstKey() + " or more)";
            return refuse(state, ProblemCode.STALE_REVISION, "/revision", message);
        }
        RevisionMaker maker = maker(state, candidate, number);
        List<Revision> revisions = new ArrayList<>();
        Map<String, PartState> parts = new TreeMap<>(state.parts());
        for (Part part : candidate.parts()) {
            PartState grown = state.part(part.id()).holding(part);
            revisions.add(maker.late(part, grown));
            parts.put(part.id().value(), grown);
        }
        RootState next = state.withBody(number, candidate.body()).withParts(parts);
        String message = "revision " + number + " is older than the current " + state.head();
        Part root = candidate.parts().getFirst();
        if (root.audience().isNarrowerThan(state.part(root.id()).audience())) {
            next = next.narrowedTo(root);
            revisions.add(maker.narrowed(root, next.part(root.id()), state));
            message += ", which is narrowed to " + root.audience().tokens();
        }
        List<Violation> warnings = new ArrayList<>(candidate.warnings());
        warnings.add(new Violation(ProblemCode.LATE_REVISION, "/revision", message));
        return new Step(next, new Decision.Admitted(revisions, warnings));
    }

    private static Step advance(RootState current, Candidate candidate, long number) {
        Part root = candidate.parts().getFirst();
        Step hold = candidate.held() ? Orders.hold(current, candidate) : new Step(current, Decision.NOTHING);
        RootState state = hold.state();
        Audience before = state.part(root.id()).audience();
        Marking marking = state.marking();
        if (marking != null && candidate.widen() == null && isWider(root, before, marking)) {
            String message = root.content().marking().label() + " for "
                    + root.audience().tokens() + " is wider than " + marking.label() + " for " + before.tokens()
                    + " (expected the same or narrower, or a `widen` with a reason)";
            return refuse(current, ProblemCode.WIDENING_REFUSED, "/marking", message);
        }
        RevisionMaker maker = maker(state, candidate, number);
        List<Revision> revisions = new ArrayList<>(hold.decision().revisions());
        Map<String, PartState> parts = new TreeMap<>(state.parts());
        for (Part part : candidate.parts()) {
            PartState old = state.part(part.id());
            PartState now = old.holding(part).seenBy(part.audience());
            revisions.add(maker.revised(part, old, now));
            parts.put(part.id().value(), now);
        }
        List<IncidentId> kept = candidate.parts().stream().map(Part::id).toList();
        for (IncidentId gone : liveAnnexes(state, candidate.root())) {
            if (!kept.contains(gone)) {
                PartState old = state.part(gone);
                revisions.add(maker.recalled(gone, old, "no longer part of the incident"));
                parts.put(gone.value(), old.seenBy(Audience.NOBODY));
            }
        }
        RootState next = state.withBody(number, candidate.body())
                .withHead(number, root.content().marking(), parts, maker.reported());
        return new Step(next, new Decision.Admitted(revisions, warnings(state, candidate)));
    }

    private static List<Violation> warnings(RootState state, Candidate candidate) {
        if (!state.held()) {
            return candidate.warnings();
        }
        List<Violation> warnings = new ArrayList<>(candidate.warnings());
        warnings.add(
                new Violation(ProblemCode.ON_HOLD, "", candidate.owner() + " is on hold; nobody sees this for now"));
        return warnings;
    }

    private static boolean isWider(Part root, Audience before, Marking marking) {
        return !root.audience().isWithin(before) || root.content().marking().isWeakerThan(marking);
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
