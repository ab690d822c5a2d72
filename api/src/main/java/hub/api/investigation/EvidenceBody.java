package hub.api.investigation;

import hub.api.evidence.Upload;
import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Joins what is said of a file with what the hub found out about it. */
final class EvidenceBody {
    private static final Set<String> SAID = Set.of("kind", "marking", "audience", "text", "sha256");

    private EvidenceBody() {}

    /**
     * A body as that of any other item. The name and the texts are without subscribers; the file is as it came.
     *
     * @throws ApiProblem INVALID_VALUE if another hash is expected than that of what was received
     */
    static ObjectNode of(Upload upload) {
        ObjectNode said = JsonBody.object(upload.item());
        for (String name : said.propertyNames()) {
            if (!SAID.contains(name)) {
                String message = Printable.quote(name) + " (expected one of " + new TreeSet<>(SAID) + ")";
                throw ApiProblem.of(ProblemCode.UNKNOWN_FIELD, "/item", message);
            }
        }
        String received = upload.file().sha256();
        JsonNode expected = said.remove("sha256");
        if (expected != null && !expected.asString("").equalsIgnoreCase(received)) {
            String message = "sha256: " + received + " received (expected " + Printable.quote(expected) + ")";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/sha256", message);
        }
        if (!said.path("kind").asString("evidence").equals("evidence")) {
            String message = "kind: " + Printable.quote(said.path("kind")) + " (expected evidence, which has a file)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/kind", message);
        }
        return JsonBody.nameless(said.put("kind", "evidence").put("name", upload.name()))
                .put("mediaType", upload.mediaType())
                .put("size", upload.file().size())
                .put("sha256", received);
    }
}
