package hub.formats.stix.rule;

import hub.formats.json.Pointers;
import hub.formats.stix.object.PropertyTypes.Shape;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Words of the closed vocabularies, STIX 2.1 section 10 (those named {@code -enum}); texts that are bytes, sections 2.1 and 2.6. */
final class WordsRule implements Rule {
    private static final Pattern HEX = Pattern.compile("([0-9A-Fa-f]{2})*+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]*+={0,2}+");

    @Override
    public void check(Check check) {
        check.properties((name, value, type) -> {
            String pointer = check.object().at(name);
            if (type.shape() == Shape.WORD) {
                word(check, pointer, value, type.values());
            } else if (type.shape() == Shape.WORDS) {
                for (int i = 0; i < value.size(); i++) {
                    word(check, Pointers.child(pointer, i), value.get(i), type.values());
                }
            } else if (type.shape() == Shape.HEX) {
                form(check, pointer, value, HEX, "hexadecimal digits, two a byte");
            } else if (type.shape() == Shape.BASE64) {
                form(check, pointer, value, BASE64, "Base64");
            }
        });
    }

    private static void word(Check check, String pointer, JsonNode value, List<String> words) {
        if (value.isString() && !words.contains(value.stringValue())) {
            check.should(ProblemCode.INVALID_VALUE, pointer, value, "one of " + String.join(", ", words));
        }
    }

    private static void form(Check check, String pointer, JsonNode value, Pattern form, String expected) {
        if (value.isString() && !form.matcher(value.stringValue()).matches()) {
            check.should(ProblemCode.INVALID_VALUE, pointer, value, expected);
        }
    }
}
