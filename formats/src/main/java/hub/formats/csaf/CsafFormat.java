package hub.formats.csaf;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.ReadContext;
import hub.formats.json.Json;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Advisories: one document is one incident of kind advisory. */
public final class CsafFormat implements Format {
    public static final String MEDIA_TYPE = "application/csaf+json";

    /** Beside {@code document}, one of them stands in most documents; the version in all. */
    private static final Set<String> SIGNS = Set.of("vulnerabilities", "product_tree");

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> versions() {
        return CsafReader.VERSIONS;
    }

    @Override
    public boolean looksLike(Head head) {
        Map<String, String> members = head.members();
        return members.containsKey("document")
                && (SIGNS.stream().anyMatch(members::containsKey)
                        || head.start().contains("\"csaf_version\""));
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        return switch (Json.parse(report)) {
            case Json.Parsed.Refused(Problem problem) -> new Decoded.Refused(problem);
            case Json.Parsed.Tree(ObjectNode root) -> new Decoded.Parts(List.of(CsafReader.read(root, context)));
            case Json.Parsed.Tree(JsonNode _) ->
                new Decoded.Refused(
                        Problem.of(ProblemCode.WRONG_TYPE, "", "no JSON object (expected a CSAF document)"));
        };
    }
}
