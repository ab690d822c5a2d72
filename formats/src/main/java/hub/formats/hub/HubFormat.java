package hub.formats.hub;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Json;
import hub.formats.json.Pointers;
import hub.formats.value.Limits;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The hub's own format, version 1: one incident as an object, or several as an array of objects. */
public final class HubFormat implements Format {
    public static final String MEDIA_TYPE = "application/vnd.hub.incident+json";

    /** Members that no other format has at its top; any of them will do, so that a report without an id is told what it lacks. */
    private static final Set<String> SIGNS = Set.of("externalId", "marking", "fiveG");

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> versions() {
        return Set.of("1");
    }

    @Override
    public boolean looksLike(Head head) {
        return SIGNS.stream().anyMatch(head.members()::containsKey);
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        return switch (Json.parse(report)) {
            case Json.Parsed.Refused(Problem problem) -> new Decoded.Refused(problem);
            case Json.Parsed.Tree(JsonNode root) when root.isArray() -> several(root, context);
            case Json.Parsed.Tree(ObjectNode root) -> new Decoded.Parts(List.of(HubReader.read(root, "", context)));
            case Json.Parsed.Tree(JsonNode root) -> refused(ProblemCode.WRONG_TYPE, "", notAnIncident(root));
        };
    }

    private static Decoded several(JsonNode array, ReadContext context) {
        if (array.isEmpty()) {
            return refused(ProblemCode.EMPTY, "", "an array without incidents");
        }
        if (array.size() > Limits.MAX_PARTS) {
            return refused(
                    ProblemCode.TOO_LARGE, "", array.size() + " incidents (expected at most " + Limits.MAX_PARTS + ")");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String pointer = Pointers.child("", i);
            parts.add(
                    array.get(i) instanceof ObjectNode incident
                            ? HubReader.read(incident, pointer, context)
                            : new Part.Refused(
                                    Problem.of(ProblemCode.WRONG_TYPE, pointer, notAnIncident(array.get(i)))));
        }
        return new Decoded.Parts(parts);
    }

    private static String notAnIncident(JsonNode value) {
        return "a JSON " + value.getNodeType().name().toLowerCase(Locale.ROOT) + " (expected an object)";
    }

    private static Decoded refused(ProblemCode code, String pointer, String message) {
        return new Decoded.Refused(Problem.of(code, pointer, message));
    }
}
