package hub.api.signin;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.regex.Pattern;

/** Where somebody goes who signed in: on the hub and nowhere else, however a browser reads it. */
final class Destination {
    private static final int LONGEST = 500;

    /** Printable ASCII, a single slash first; browsers read a backslash as a slash, and pass over tabs and line ends. */
    private static final Pattern PATH = Pattern.compile("/(?!/)[!-\\[\\]-~&&[^\"<>^`{|}]]*");

    private Destination() {}

    /** @throws ApiProblem INVALID_VALUE for anything but a path of the hub */
    static String read(String to) {
        if (to.length() <= LONGEST && PATH.matcher(to).matches()) {
            return to;
        }
        String message = "to: " + Printable.quote(to) + " (expected a path of the hub such as /incidents, at most "
                + LONGEST + " characters)";
        throw ApiProblem.of(ProblemCode.INVALID_VALUE, "to", message);
    }
}
