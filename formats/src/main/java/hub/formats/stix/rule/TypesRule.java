package hub.formats.stix.rule;

import hub.formats.json.Pointers;
import hub.formats.stix.object.PropertyTypes.PropertyType;
import hub.formats.stix.object.PropertyTypes.Shape;
import hub.model.problem.ProblemCode;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 section 2: the JSON types of the properties, and of what stands in their lists. */
final class TypesRule implements Rule {
    @Override
    public void check(Check check) {
        check.properties((name, value, type) -> {
            if (!fits(type.shape(), value)) {
                wrong(check, check.object().at(name), value, type, type.shape().expected());
            } else if (type.shape().isList()) {
                items(check, name, value, type);
            }
        });
    }

    private static boolean fits(Shape shape, JsonNode value) {
        return switch (shape) {
            case TEXT, WORD, HEX, BASE64, TIME, REF -> value.isString();
            case FLAG -> value.isBoolean();
            case INTEGER, NUMBER -> value.isNumber();
            case OBJECT -> value.isObject();
            case TEXTS, WORDS, REFS, OBJECTS -> value.isArray();
        };
    }

    private static void items(Check check, String name, JsonNode list, PropertyType type) {
        boolean objects = type.shape() == Shape.OBJECTS;
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            if (!item.isNull() && !(objects ? item.isObject() : item.isString())) {
                String pointer = Pointers.child(check.object().at(name), i);
                wrong(check, pointer, item, type, objects ? "an object" : "a text");
            }
        }
    }

    private static void wrong(Check check, String pointer, JsonNode value, PropertyType type, String expected) {
        if (type.relied()) {
            check.must(ProblemCode.WRONG_TYPE, pointer, value, expected);
        } else {
            check.should(ProblemCode.WRONG_TYPE, pointer, value, expected);
        }
    }
}
