package hub.formats.stix.rule;

import hub.formats.json.Pointers;
import hub.formats.stix.object.ObjectTypes.ObjectType;
import hub.formats.stix.object.StixExtensions;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the hub does not know it keeps and serves as it was sent, and says so: types, properties, extensions. */
final class UnknownRule implements Rule {
    private static final String KEPT = "not known, kept as sent";

    @Override
    public void check(Check check) {
        Optional<ObjectType> type = check.type();
        if (type.isEmpty()) {
            String name = Printable.quote(check.object().type());
            check.warn(ProblemCode.UNKNOWN_FIELD, check.object().at("type"), name + " is " + KEPT);
            return;
        }
        JsonNode extensions = check.object().node().path("extensions");
        if (!StixExtensions.addToTopLevel(extensions)) {
            for (String name : check.object().node().propertyNames()) {
                if (!type.get().known().contains(name)) {
                    check.warn(ProblemCode.UNKNOWN_FIELD, check.object().at(name), KEPT);
                }
            }
        }
        for (Map.Entry<String, JsonNode> extension : extensions.properties()) {
            if (!StixExtensions.isKnown(extension.getKey())) {
                String pointer = Pointers.child(check.object().at("extensions"), extension.getKey());
                check.warn(ProblemCode.UNKNOWN_FIELD, pointer, KEPT);
            }
        }
    }
}
