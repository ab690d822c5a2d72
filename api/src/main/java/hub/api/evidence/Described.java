package hub.api.evidence;

import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Joins what is said of a file with what the hub found out about it. */
public final class Described {
    private static final String HASH = "sha256";

    private Described() {}

    /**
     * What is said, with {@code name}, {@code mediaType}, {@code size} and {@code sha256}. The name and the texts are without subscribers; the file is as it
     * came.
     *
     * @param said the members that the part {@code item} may have beside the hash that its sender expects
     * @throws ApiProblem INVALID_VALUE if another hash is expected than that of what was received
     */
    public static ObjectNode of(Upload upload, Set<String> said) {
        ObjectNode item = JsonBody.object(upload.item());
        String received = upload.file().sha256();
        JsonNode expected = item.remove(HASH);
        for (String name : item.propertyNames()) {
            if (!said.contains(name)) {
                Set<String> known = new TreeSet<>(said);
                known.add(HASH);
                String message = Printable.quote(name) + " (expected one of " + known + ")";
                throw ApiProblem.of(ProblemCode.UNKNOWN_FIELD, "/item", message);
            }
        }
        if (expected != null && !expected.asString("").equalsIgnoreCase(received)) {
            String message = "sha256: " + received + " received (expected " + Printable.quote(expected) + ")";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/sha256", message);
        }
        return JsonBody.nameless(item.put("name", upload.name()))
                .put("mediaType", upload.mediaType())
                .put("size", upload.file().size())
                .put(HASH, received);
    }
}
