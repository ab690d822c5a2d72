package hub.formats.stix.rule;

import hub.formats.json.Pointers;
import hub.formats.stix.object.Selectors;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 section 7.2.3: one marking or one language, and selectors of what is there. A marking that nobody understands must not be passed over. */
final class GranularMarkingsRule implements Rule {
    @Override
    public void check(Check check) {
        JsonNode list = check.object().node().path("granular_markings");
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            check(check, list.get(i), Pointers.child(check.object().at("granular_markings"), i));
        }
    }

    private static void check(Check check, JsonNode marking, String pointer) {
        if (marking.has("marking_ref") == marking.has("lang")) {
            check.must(ProblemCode.INVALID_VALUE, pointer, "expected either marking_ref or lang");
        }
        JsonNode selectors = marking.path("selectors");
        if (!selectors.isArray() || selectors.isEmpty()) {
            check.must(ProblemCode.MISSING_FIELD, pointer + "/selectors", "absent (expected at least one)");
            return;
        }
        for (int i = 0; i < selectors.size(); i++) {
            String selector = selectors.get(i).asString("");
            if (Selectors.find(check.object().node(), selector).isMissingNode()) {
                check.must(
                        ProblemCode.INVALID_VALUE,
                        Pointers.child(pointer + "/selectors", i),
                        Printable.quote(selector) + " (expected a selector of something in the object)");
            }
        }
    }
}
