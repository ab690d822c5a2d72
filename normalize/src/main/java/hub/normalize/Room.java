package hub.normalize;

import hub.model.admission.Candidate;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How much of an incident fits into a record of the log. What is too large goes without the objects that were sent, for the hub can write its
 * own; what is too large even so is refused.
 *
 * @param most bytes of an incident or annex
 * @param size in the log's form, bytes
 */
public record Room(int most, ToIntFunction<Candidate.Part> size) {
    public NormalizedPart fit(NormalizedPart part) {
        if (!(part instanceof NormalizedPart.Ready(Candidate candidate)) || largest(candidate.parts()) <= most) {
            return part;
        }
        List<Candidate.Part> lean =
                candidate.parts().stream().map(this::withoutOriginals).toList();
        int largest = largest(lean);
        if (largest > most) {
            String message = largest + " bytes when normalized (expected at most " + most + "); split the report";
            return new NormalizedPart.Refused(Problem.of(ProblemCode.TOO_LARGE, "", message), candidate.warnings());
        }
        List<Violation> warnings = new ArrayList<>(candidate.warnings());
        warnings.add(new Violation(
                ProblemCode.NORMALIZED,
                "",
                "too large to keep the objects as sent (expected at most " + most
                        + " bytes with them); the incident is served in the hub's own STIX"));
        return new NormalizedPart.Ready(new Candidate(
                candidate.root(),
                candidate.owner(),
                candidate.revision(),
                candidate.body(),
                lean,
                candidate.recall(),
                candidate.widen(),
                candidate.provenance(),
                warnings));
    }

    private int largest(List<Candidate.Part> parts) {
        return parts.stream().mapToInt(size).max().orElse(0);
    }

    private Candidate.Part withoutOriginals(Candidate.Part part) {
        return size.applyAsInt(part) <= most
                ? part
                : new Candidate.Part(
                        part.id(),
                        part.audience(),
                        part.content().toBuilder().stix(List.of()).build());
    }
}
