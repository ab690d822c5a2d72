package hub.formats.stix.rule;

import hub.formats.stix.object.PropertyTypes.Shape;
import hub.formats.value.Times;
import hub.model.problem.ProblemCode;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 section 2.16: RFC 3339 with {@code Z} alone; section 3.2: {@code created} and {@code modified} with milliseconds. */
final class TimesRule implements Rule {
    private static final Set<String> VERSIONS = Set.of("created", "modified");

    @Override
    public void check(Check check) {
        check.properties((name, value, type) -> {
            if (type.shape() == Shape.TIME && value.isString()) {
                time(check, name, value);
            }
        });
    }

    private static void time(Check check, String name, JsonNode value) {
        boolean version = VERSIONS.contains(name);
        String text = value.stringValue();
        if (!text.endsWith("Z") || text.indexOf('T') < 0 || Times.parse(text) == null) {
            String expected = "an RFC 3339 time in UTC such as 2026-05-02T08:10:00.000Z";
            if (version) {
                check.must(ProblemCode.INVALID_VALUE, check.object().at(name), value, expected);
            } else {
                check.should(ProblemCode.INVALID_VALUE, check.object().at(name), value, expected);
            }
        } else if (version && (text.indexOf('.') < 0 || text.length() - text.indexOf('.') < ".000Z".length())) {
            check.warn(ProblemCode.INVALID_VALUE, check.object().at(name), "\"" + text + "\" (expected milliseconds)");
        }
    }
}
