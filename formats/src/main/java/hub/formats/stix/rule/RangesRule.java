package hub.formats.stix.rule;

import hub.formats.json.Json;
import hub.formats.stix.object.PropertyTypes.PropertyType;
import hub.formats.stix.object.PropertyTypes.Shape;
import hub.model.problem.ProblemCode;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Numbers within their bounds, STIX 2.1 sections 3.2, 4.9, 4.14, 5.2, 6.12 and others. */
final class RangesRule implements Rule {
    @Override
    public void check(Check check) {
        check.properties((name, value, type) -> {
            boolean integer = type.shape() == Shape.INTEGER;
            if ((integer || type.shape() == Shape.NUMBER) && value.isNumber() && !holds(value, type, integer)) {
                String range = type.values().getFirst();
                String bounds = range.endsWith("..")
                        ? " from " + range.replace("..", "")
                        : " from " + range.replace("..", " to ");
                check.should(
                        ProblemCode.INVALID_VALUE,
                        check.object().at(name),
                        value,
                        (integer ? "an integer" : "a number") + bounds);
            }
        });
    }

    private static boolean holds(JsonNode value, PropertyType type, boolean integer) {
        if (integer && !Json.isLong(value)) {
            return false;
        }
        String range = type.values().getFirst();
        int dots = range.indexOf("..");
        BigDecimal number = value.decimalValue();
        String most = range.substring(dots + 2);
        return number.compareTo(new BigDecimal(range.substring(0, dots))) >= 0
                && (most.isEmpty() || number.compareTo(new BigDecimal(most)) <= 0);
    }
}
