package hub.formats.stix.rule;

import hub.formats.stix.object.StixIds;
import hub.model.problem.ProblemCode;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 sections 2.9 and 3.1: a type, and an id that is the type and a UUID. What has neither is no object. */
final class IdRule {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]([a-z0-9-]{1,248}[a-z0-9])");

    boolean holds(Check check) {
        return text(check, "type", "a type such as indicator") && text(check, "id", "<type>--<UUID>") && form(check);
    }

    private static boolean text(Check check, String name, String expected) {
        JsonNode value = check.object().node().get(name);
        String pointer = check.object().at(name);
        if (value == null) {
            check.findings().missing(pointer, expected);
            return false;
        }
        if (!value.isString()) {
            check.must(ProblemCode.WRONG_TYPE, pointer, value, expected);
            return false;
        }
        return true;
    }

    private static boolean form(Check check) {
        String type = check.object().type();
        boolean typed = TYPE.matcher(type).matches();
        if (!typed) {
            check.must(
                    ProblemCode.INVALID_VALUE,
                    check.object().at("type"),
                    check.object().node().get("type"),
                    "a-z, 0-9 and hyphens");
        }
        if (typed && !StixIds.isIdOf(type, check.object().id())) {
            check.must(
                    ProblemCode.INVALID_VALUE,
                    check.object().at("id"),
                    check.object().node().get("id"),
                    type + "--<UUID>");
            return false;
        }
        return typed;
    }
}
