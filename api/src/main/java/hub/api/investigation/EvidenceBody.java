package hub.api.investigation;

import hub.api.evidence.Described;
import hub.api.evidence.Upload;
import hub.api.problem.ApiProblem;
import hub.formats.json.Findings;
import hub.model.problem.ProblemCode;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Makes of an upload the body that any other item has. */
final class EvidenceBody {
    private static final Set<String> SAID = Set.of("kind", "marking", "audience", "text");
    private static final String EVIDENCE = "evidence";

    private EvidenceBody() {}

    static ObjectNode of(Upload upload) {
        ObjectNode body = Described.of(upload, SAID);
        if (!body.path("kind").asString(EVIDENCE).equals(EVIDENCE)) {
            String message = "kind: " + Findings.shown(body.path("kind")) + " (expected evidence, which has a file)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/kind", message);
        }
        return body.put("kind", EVIDENCE);
    }
}
