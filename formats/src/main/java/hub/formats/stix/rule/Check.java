package hub.formats.stix.rule;

import hub.formats.json.Findings;
import hub.formats.json.Pointers;
import hub.formats.stix.object.ObjectTypes;
import hub.formats.stix.object.ObjectTypes.ObjectType;
import hub.formats.stix.object.StixObject;
import hub.model.problem.ProblemCode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One object under check.
 *
 * @param main true if the incident is read from this object: its faults refuse the incident, those of others are warnings
 */
record Check(StixObject object, boolean main, Findings findings) {
    Optional<ObjectType> type() {
        return ObjectTypes.find(object.type());
    }

    /** A fault for which nobody could know what was meant. */
    void must(ProblemCode code, String pointer, String message) {
        findings.refuse(code, pointer, Pointers.readable(pointer) + ": " + message);
    }

    void must(ProblemCode code, String pointer, JsonNode value, String expected) {
        findings.refuse(code, pointer, value, expected);
    }

    /** A fault that spoils only what the object says. */
    void should(ProblemCode code, String pointer, String message) {
        if (main) {
            must(code, pointer, message);
        } else {
            warn(code, pointer, message);
        }
    }

    void warn(ProblemCode code, String pointer, String message) {
        findings.warn(code, pointer, Pointers.readable(pointer) + ": " + message);
    }
}
