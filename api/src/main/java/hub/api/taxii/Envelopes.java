package hub.api.taxii;

import hub.api.problem.ApiProblem;
import hub.api.request.BodyBytes;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.stix.object.StixIds;
import hub.model.marking.Token;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes that come in, TAXII 2.1 section 3.7: what they hold becomes a bundle, and so a report like any other. */
final class Envelopes {
    private static final MediaType TAXII = MediaType.parseMediaType("application/taxii+json");
    private static final String VERSION = "version";

    private Envelopes() {}

    /**
     * The objects of a request.
     *
     * @throws ApiProblem UNSUPPORTED_MEDIA_TYPE, TOO_LARGE, or UNPROCESSABLE if there is no envelope with objects
     */
    static ArrayNode read(HttpServletRequest request) {
        checkType(request.getContentType());
        return switch (Json.parse(BodyBytes.of(request, DiscoveryController.MAX_CONTENT_LENGTH))) {
            case Json.Parsed.Refused(Problem problem) -> throw unprocessable(problem.pointer(), problem.message());
            case Json.Parsed.Tree(JsonNode tree) -> objects(tree);
        };
    }

    /** A body without a version is of the newest, TAXII 2.1 section 1.6.8. */
    private static void checkType(@Nullable String stated) {
        try {
            MediaType type = MediaType.parseMediaType(stated == null ? "" : stated);
            String version = type.getParameter(VERSION);
            if (TAXII.equalsTypeAndSubtype(type) && (version == null || version.equals("2.1"))) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // said below
        }
        throw ApiProblem.of(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Content-Type", "Content-Type (expected " + Taxii.MEDIA_TYPE + ")");
    }

    private static ArrayNode objects(JsonNode envelope) {
        for (String name : envelope.propertyNames()) {
            if (!List.of("more", "next", "objects").contains(name)) {
                throw unprocessable("/" + name, name + ": not a property of an envelope");
            }
        }
        if (!(envelope.get("objects") instanceof ArrayNode objects) || objects.isEmpty()) {
            throw unprocessable("/objects", "objects: absent or empty (expected a list of STIX objects)");
        }
        for (int i = 0; i < objects.size(); i++) {
            checkObject(objects.get(i), "/objects/" + i);
        }
        return objects;
    }

    /** Whether it is good STIX is said in the status; what is none, or of another version, is not taken at all. */
    private static void checkObject(JsonNode object, String at) {
        if (!StixIds.isId(object.path("id").asString(""))) {
            throw unprocessable(at + "/id", "id (expected the id of a STIX object)");
        }
        JsonNode spec = object.path("spec_version");
        if (!spec.isMissingNode() && !spec.asString("").equals("2.1")) {
            throw unprocessable(at + "/spec_version", "spec_version: " + spec + " (expected 2.1)");
        }
    }

    private static ApiProblem unprocessable(String pointer, String message) {
        return ApiProblem.of(ProblemCode.UNPROCESSABLE, pointer, message);
    }

    /**
     * The report that says these objects. The same objects are the same report.
     *
     * @param within the token whose holders alone may get it, as far as the objects' marking allows; null for the marking alone
     */
    static ObjectNode bundle(ArrayNode objects, @Nullable Token within) {
        String content = new String(Json.write(objects), StandardCharsets.UTF_8);
        return new Fill()
                .text("type", "bundle")
                .text("id", StixIds.ofHub("bundle", content))
                .text("x_hub_within", within)
                .node("objects", objects)
                .done();
    }
}
