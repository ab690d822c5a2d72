package hub.formats.misp;

import hub.formats.Decoded;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Pointers;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the events of a document, whatever MISP wrapped around them; each becomes an incident. */
final class MispReader {
    private static final int MAX_EVENTS = 1000;
    /** A list, in a response, in a list, in an event's wrapper. */
    private static final int MAX_WRAPPERS = 4;

    private static final String EVENT = "Event";
    private static final String RESPONSE = "response";
    /** What is said about the wrapper and not about an event. */
    private static final Set<String> OF_THE_ANSWER = Set.of("saved", "success", "errors", "message", "url", "name");

    /**
     * Where an event stands.
     *
     * @param beside members of its wrapper that belong to no event
     */
    private record Found(JsonNode event, String pointer, List<String> beside) {}

    private final List<Found> found = new ArrayList<>();

    private MispReader() {}

    static Decoded read(JsonNode root, ReadContext context) {
        MispReader reader = new MispReader();
        reader.find(root, "", List.of(), 0);
        int count = reader.found.size();
        if (count == 0) {
            return refused(ProblemCode.EMPTY, "no event (expected Event, a list of events, or response)");
        }
        if (count > MAX_EVENTS) {
            return refused(ProblemCode.TOO_LARGE, count + " events (expected at most " + MAX_EVENTS + ")");
        }
        List<Part> parts = new ArrayList<>();
        for (Found each : reader.found) {
            parts.add(
                    each.event() instanceof ObjectNode event
                            ? EventReader.read(event, each.pointer(), each.beside(), context)
                            : new Part.Refused(Problem.of(
                                    ProblemCode.WRONG_TYPE, each.pointer(), "not an event (expected an object)")));
        }
        return new Decoded.Parts(parts);
    }

    private void find(JsonNode node, String pointer, List<String> beside, int depth) {
        String name = wrapped(node);
        if (node.isArray() && depth <= MAX_WRAPPERS) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), Pointers.child(pointer, i), i == 0 ? beside : List.of(), depth + 1);
            }
        } else if (name != null && depth <= MAX_WRAPPERS) {
            List<String> others = new ArrayList<>(beside);
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (!member.getKey().equals(name) && !OF_THE_ANSWER.contains(member.getKey())) {
                    others.add(Pointers.child(pointer, member.getKey()));
                }
            }
            find(node.get(name), Pointers.child(pointer, name), others, depth + 1);
        } else {
            found.add(new Found(node, pointer, beside));
        }
    }

    private static @Nullable String wrapped(JsonNode node) {
        return node.path(EVENT).isContainer() ? EVENT : node.path(RESPONSE).isContainer() ? RESPONSE : null;
    }

    private static Decoded refused(ProblemCode code, String message) {
        return new Decoded.Refused(Problem.of(code, "", message));
    }
}
