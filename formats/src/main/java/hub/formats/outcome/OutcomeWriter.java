package hub.formats.outcome;

import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import tools.jackson.databind.node.ObjectNode;

/** Writes how a part of a report ended, for {@code out.<agency>}. */
public final class OutcomeWriter {
    private OutcomeWriter() {}

    /** {@code part} and {@code parts} are said only of a report with several incidents. */
    public static ObjectNode write(Outcome outcome) {
        Problem problem = outcome.problem();
        Fill out = new Fill().text("report", outcome.report());
        if (outcome.parts() > 1) {
            out.number("part", (long) outcome.part()).number("parts", (long) outcome.parts());
        }
        out.text("status", problem == null ? "accepted" : "rejected");
        if (problem != null) {
            out.node("problem", ProblemWriter.write(problem));
        }
        ObjectNode done = out.done();
        if (problem == null) {
            done.set("incidents", Fill.array(outcome.incidents(), id -> Json.tree(id.value())));
        }
        done.set("warnings", Fill.array(outcome.warnings(), ProblemWriter::violation));
        return done;
    }

    public static byte[] bytes(Outcome outcome) {
        return Json.write(write(outcome));
    }
}
