package hub.formats.outcome;

import hub.formats.json.Fill;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is wrong. */
public final class ProblemWriter {
    private ProblemWriter() {}

    /** The code with its title, the first violation in short, and all of them. */
    public static ObjectNode write(Problem problem) {
        ObjectNode out = new Fill()
                .text("code", problem.code())
                .text("title", problem.code().title())
                .text("pointer", problem.pointer())
                .text("message", problem.message())
                .done();
        out.set("violations", Fill.array(problem.violations(), ProblemWriter::violation));
        return out;
    }

    /** A violation or a warning. */
    public static ObjectNode violation(Violation violation) {
        return new Fill()
                .text("code", violation.code())
                .text("pointer", violation.pointer())
                .text("message", violation.message())
                .done();
    }
}
