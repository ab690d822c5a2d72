package hub.formats.iodef;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.ReadContext;
import hub.formats.iodef.tree.JsonTree;
import hub.formats.json.Json;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** IODEF v2 in JSON, RFC 8727. */
public final class IodefJsonFormat implements Format {
    public static final String MEDIA_TYPE = "application/iodef+json";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> versions() {
        return IodefReader.VERSIONS;
    }

    @Override
    public boolean looksLike(Head head) {
        return head.members().containsKey("Incident") && head.members().containsKey("version");
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        return switch (Json.parse(report)) {
            case Json.Parsed.Refused(Problem problem) -> new Decoded.Refused(problem);
            case Json.Parsed.Tree(ObjectNode root) -> IodefReader.read(JsonTree.read(root), "", context);
            case Json.Parsed.Tree(JsonNode root) ->
                new Decoded.Refused(Problem.of(
                        ProblemCode.WRONG_TYPE,
                        "",
                        (root.isArray() ? "an array" : "no object") + " (expected an object)"));
        };
    }
}
