package hub.search.query;

import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.search.engine.InvalidQuery;

/** Problems of queries: where, what, and what was expected instead. */
final class Fault {
    private Fault() {}

    /** @param index of the character, from 0; people count from 1 */
    static InvalidQuery at(int index, String message) {
        int place = index + 1;
        return new InvalidQuery(
                Problem.of(ProblemCode.INVALID_QUERY, "q:" + place, "at character " + place + ": " + message));
    }

    static InvalidQuery expected(int index, String value, String expected) {
        return at(index, Printable.quote(value) + " (expected " + expected + ")");
    }
}
