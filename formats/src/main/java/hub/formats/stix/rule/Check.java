package hub.formats.stix.rule;

import hub.formats.json.Findings;
import hub.formats.json.Pointers;
import hub.formats.stix.object.ObjectTypes;
import hub.formats.stix.object.ObjectTypes.ObjectType;
import hub.formats.stix.object.PropertyTypes;
import hub.formats.stix.object.PropertyTypes.PropertyType;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import hub.model.problem.ProblemCode;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One object under check.
 *
 * @param type of the object, if it is known
 * @param main true if the incident is read from this object: its faults refuse the incident, those of others are warnings
 */
record Check(StixObject object, Optional<ObjectType> type, boolean main, Patterns patterns, Findings findings) {
    static Check of(StixObject object, boolean main, Patterns patterns, Findings findings) {
        return new Check(object, ObjectTypes.find(object.type()), main, patterns, findings);
    }

    /** Looks at one property. */
    interface Look {
        void at(String name, JsonNode value, PropertyType type);
    }

    /** Every property of a known type that is not null. */
    void properties(Look look) {
        String name = object.type();
        for (Map.Entry<String, JsonNode> property : object.node().properties()) {
            PropertyType type = PropertyTypes.find(name, property.getKey());
            if (type != null && !property.getValue().isNull()) {
                look.at(property.getKey(), property.getValue(), type);
            }
        }
    }

    /** A fault for which nobody could know what was meant. */
    void must(ProblemCode code, String pointer, String message) {
        findings.refuse(code, pointer, Pointers.readable(pointer) + ": " + message);
    }

    void must(ProblemCode code, String pointer, JsonNode value, String expected) {
        must(code, pointer, Findings.shown(value) + " (expected " + expected + ")");
    }

    /** A fault that spoils only what the object says. */
    void should(ProblemCode code, String pointer, String message) {
        if (main) {
            must(code, pointer, message);
        } else {
            warn(code, pointer, message);
        }
    }

    void should(ProblemCode code, String pointer, JsonNode value, String expected) {
        should(code, pointer, Findings.shown(value) + " (expected " + expected + ")");
    }

    void warn(ProblemCode code, String pointer, String message) {
        findings.warn(code, pointer, Pointers.readable(pointer) + ": " + message);
    }
}
