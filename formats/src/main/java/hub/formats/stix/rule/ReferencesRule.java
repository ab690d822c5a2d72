package hub.formats.stix.rule;

import hub.formats.json.Pointers;
import hub.formats.stix.object.PropertyTypes.Shape;
import hub.formats.stix.object.StixIds;
import hub.model.problem.ProblemCode;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** References are ids, of the types that their property allows, STIX 2.1 sections 2.9 and 4 to 7. Types that STIX does not have are a matter of their extension. */
final class ReferencesRule implements Rule {
    @Override
    public void check(Check check) {
        check.properties((name, value, type) -> {
            if (type.shape() == Shape.REF) {
                reference(check, check.object().at(name), value, type.values());
            } else if (type.shape() == Shape.REFS) {
                for (int i = 0; i < value.size(); i++) {
                    if (!isGood(value.get(i), type.values())) {
                        reference(check, Pointers.child(check.object().at(name), i), value.get(i), type.values());
                    }
                }
            }
        });
    }

    private static void reference(Check check, String pointer, JsonNode value, List<String> types) {
        if (!isGood(value, types)) {
            String type = types.isEmpty() ? "<type>" : String.join(" or ", types);
            check.should(ProblemCode.INVALID_VALUE, pointer, value, type + "--<UUID>");
        }
    }

    /** What is no text another rule says. */
    private static boolean isGood(JsonNode value, List<String> types) {
        if (!value.isString()) {
            return true;
        }
        String id = value.stringValue();
        return StixIds.isId(id)
                && (types.isEmpty()
                        || types.contains(StixIds.typeOf(id))
                        || StixIds.typeOf(id).startsWith("x-"));
    }
}
