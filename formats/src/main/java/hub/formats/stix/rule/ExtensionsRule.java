package hub.formats.stix.rule;

import hub.formats.json.Pointers;
import hub.formats.stix.object.StixExtensions;
import hub.formats.stix.object.StixIds;
import hub.model.problem.ProblemCode;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 section 7.3: an extension stands under its definition's id, or a name that STIX has; what kind it is, it says. */
final class ExtensionsRule implements Rule {
    private static final Set<String> TYPES =
            Set.of("new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension");

    @Override
    public void check(Check check) {
        for (Map.Entry<String, JsonNode> extension :
                check.object().node().path("extensions").properties()) {
            check(check, extension.getKey(), extension.getValue());
        }
    }

    private static void check(Check check, String key, JsonNode extension) {
        String pointer = Pointers.child(check.object().at("extensions"), key);
        boolean defined = StixIds.isIdOf("extension-definition", key);
        if (!defined && !StixExtensions.isKnown(key)) {
            check.warn(ProblemCode.INVALID_VALUE, pointer, "expected extension-definition--<UUID>");
        }
        if (!extension.isObject()) {
            check.should(ProblemCode.WRONG_TYPE, pointer, extension, "an object");
        } else if (defined && !TYPES.contains(extension.path("extension_type").asString(""))) {
            check.warn(
                    ProblemCode.INVALID_VALUE,
                    pointer + "/extension_type",
                    "expected new-sdo, new-sco, new-sro, property-extension or toplevel-property-extension");
        }
    }
}
