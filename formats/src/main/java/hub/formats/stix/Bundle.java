package hub.formats.stix;

import hub.formats.json.Findings;
import hub.formats.json.Pointers;
import hub.formats.stix.object.StixIds;
import hub.formats.stix.object.StixObject;
import hub.model.marking.Token;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bundle that is one, STIX 2.1 section 8.
 *
 * @param objects in its order; that they are good is not said
 * @param within whose holders alone may get it; null if the bundle does not say
 * @param findings what is doubtful of the bundle itself
 */
record Bundle(String id, List<StixObject> objects, @Nullable Token within, Findings findings) {
    /** The hub's own property of a bundle: STIX has no recipients. */
    static final String WITHIN = "x_hub_within";

    /** The most objects in one bundle. */
    static final int MAX_OBJECTS = 50_000;

    /** What came of looking for a bundle. */
    sealed interface Read {
        record Good(Bundle bundle) implements Read {}

        record Refused(Problem problem) implements Read {}
    }

    /** The same bundle with only some of its objects. */
    Bundle with(List<StixObject> some) {
        return new Bundle(id, some, within, findings);
    }

    static Read read(JsonNode root) {
        Findings findings = new Findings("");
        String type = root.path("type").asString("");
        if (!type.equals("bundle")) {
            return refused(
                    findings,
                    root.has("type") ? ProblemCode.INVALID_VALUE : ProblemCode.MISSING_FIELD,
                    "/type",
                    "type: \"" + type + "\" (expected \"bundle\")");
        }
        JsonNode version = root.path("spec_version");
        if (!version.isMissingNode() && !version.asString("").equals("2.1")) {
            return refused(
                    findings,
                    ProblemCode.UNSUPPORTED_VERSION,
                    "/spec_version",
                    "spec_version: " + version + " (expected a bundle of STIX 2.1)");
        }
        JsonNode id = root.path("id");
        if (!id.isString() || !StixIds.isIdOf("bundle", id.stringValue())) {
            return refused(
                    findings,
                    id.isMissingNode() ? ProblemCode.MISSING_FIELD : ProblemCode.INVALID_VALUE,
                    "/id",
                    "id: " + (id.isMissingNode() ? "absent" : id.asString("wrong")) + " (expected bundle--<UUID>)");
        }
        return objects(root, findings, id.stringValue());
    }

    private static Read objects(JsonNode root, Findings findings, String id) {
        JsonNode list = root.path("objects");
        if (list.isMissingNode() || (list.isArray() && list.isEmpty())) {
            return refused(findings, ProblemCode.EMPTY, "/objects", "objects: a bundle without objects");
        }
        if (!list.isArray()) {
            return refused(findings, ProblemCode.WRONG_TYPE, "/objects", "objects: not an array (expected an array)");
        }
        if (list.size() > MAX_OBJECTS) {
            return refused(
                    findings,
                    ProblemCode.TOO_LARGE,
                    "/objects",
                    "objects: " + list.size() + " (expected at most " + MAX_OBJECTS + ")");
        }
        List<StixObject> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode object) {
                objects.add(new StixObject(i, object));
            } else {
                findings.refuse(ProblemCode.WRONG_TYPE, Pointers.child("/objects", i), list.get(i), "an object");
            }
        }
        for (String name : root.propertyNames()) {
            if (!List.of("type", "id", "objects", WITHIN).contains(name)) {
                findings.warn(
                        ProblemCode.UNKNOWN_FIELD, Pointers.child("", name), name + ": not a property of a bundle");
            }
        }
        Token within = within(root.get(WITHIN), findings);
        return findings.refused()
                ? new Read.Refused(findings.problem())
                : new Read.Good(new Bundle(id, objects, within, findings));
    }

    private static @Nullable Token within(@Nullable JsonNode stated, Findings findings) {
        if (stated == null) {
            return null;
        }
        Optional<Token> token =
                Token.parse(stated.asString("")).filter(each -> each.equals(Token.COMMUNITY) || each.isRecipient());
        if (token.isEmpty()) {
            findings.refuse(ProblemCode.INVALID_VALUE, "/" + WITHIN, stated, "community or a recipient");
        }
        return token.orElse(null);
    }

    private static Read refused(Findings findings, ProblemCode code, String pointer, String message) {
        findings.refuse(code, pointer, message);
        return new Read.Refused(findings.problem());
    }
}
