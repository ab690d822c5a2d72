package hub.formats.stix.rule;

import hub.formats.json.Pointers;
import hub.model.problem.ProblemCode;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 sections 2.3, 2.11 and 3: no empty lists or objects, no nulls. They say nothing, so they spoil nothing: a warning. */
final class EmptyRule implements Rule {
    @Override
    public void check(Check check) {
        walk(check, check.object().node(), check.object().pointer());
    }

    private static void walk(Check check, JsonNode node, String pointer) {
        if (node.isNull() || (node.isContainer() && node.isEmpty())) {
            String what = node.isNull() ? "null" : node.isArray() ? "an empty list" : "an empty object";
            check.warn(ProblemCode.INVALID_VALUE, pointer, what + " (expected no property at all)");
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            walk(check, property.getValue(), Pointers.child(pointer, property.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(check, node.get(i), Pointers.child(pointer, i));
        }
    }
}
