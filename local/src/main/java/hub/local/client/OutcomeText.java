package hub.local.client;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** An outcome as a person reads it. */
public final class OutcomeText {
    private OutcomeText() {}

    public static boolean accepted(JsonNode outcome) {
        return outcome.path("status").asString("").equals("accepted");
    }

    /** A line on how it ended, and one for each warning.
     *
     * @param name what the report was called when it was sent
     */
    public static List<String> lines(String name, JsonNode outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(accepted(outcome) ? incidents(outcome) : rejected(said(outcome.path("problem")), name));
        outcome.path("warnings").forEach(warning -> lines.add("  warning " + said(warning)));
        return lines;
    }

    /** The line on a report that was refused.
     *
     * @param problem code, pointer and message
     */
    public static String rejected(String problem, String name) {
        return "rejected " + problem + " [" + name + "]";
    }

    private static String incidents(JsonNode outcome) {
        return outcome.path("incidents")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" ", "accepted ", ""));
    }

    private static String said(JsonNode problem) {
        String pointer = problem.path("pointer").asString("");
        return problem.path("code").asString("") + " " + (pointer.isEmpty() ? "-" : pointer) + " "
                + problem.path("message").asString("");
    }
}
