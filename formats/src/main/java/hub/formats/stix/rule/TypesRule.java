package hub.formats.stix.rule;

import hub.formats.json.Json;
import hub.formats.stix.object.StixIds;
import hub.model.problem.ProblemCode;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** STIX 2.1 section 2: the JSON types of the properties that the hub reads. */
final class TypesRule implements Rule {
    private static final Set<String> TEXTS = Set.of(
            "name",
            "description",
            "pattern",
            "pattern_type",
            "relationship_type",
            "country",
            "content",
            "status",
            "path",
            "lang");
    private static final Set<String> LISTS = Set.of("labels", "aliases", "external_references", "granular_markings");
    private static final Set<String> FLAGS = Set.of("revoked", "is_family", "defanged");
    private static final Set<String> OBJECTS = Set.of("extensions", "hashes");

    @Override
    public void check(Check check) {
        for (Map.Entry<String, JsonNode> property : check.object().node().properties()) {
            String pointer = check.object().at(property.getKey());
            String expected = expected(property.getKey(), property.getValue());
            if (!expected.isEmpty()) {
                check.must(ProblemCode.WRONG_TYPE, pointer, property.getValue(), expected);
            }
        }
        confidence(check);
        references(check);
    }

    /** What the value should be; empty if it is that, or nothing at all. */
    private static String expected(String name, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (TEXTS.contains(name) || name.endsWith("_ref")) {
            return value.isString() ? "" : "a text";
        }
        if (LISTS.contains(name) || name.endsWith("_refs")) {
            return value.isArray() ? "" : "an array";
        }
        if (FLAGS.contains(name)) {
            return value.isBoolean() ? "" : "true or false";
        }
        return OBJECTS.contains(name) && !value.isObject() ? "an object" : "";
    }

    private static void confidence(Check check) {
        JsonNode value = check.object().node().get("confidence");
        if (value == null || value.isNull()) {
            return;
        }
        String pointer = check.object().at("confidence");
        if (!value.isNumber()) {
            check.must(ProblemCode.WRONG_TYPE, pointer, value, "an integer from 0 to 100");
        } else if (!Json.isLong(value)
                || value.decimalValue().longValue() < 0
                || value.decimalValue().longValue() > 100) {
            check.should(ProblemCode.INVALID_VALUE, pointer, value + " (expected an integer from 0 to 100)");
        }
    }

    /** The ends of a relationship are what makes it one. */
    private static void references(Check check) {
        for (String name : Set.of("source_ref", "target_ref", "created_by_ref")) {
            String ref = check.object().text(name);
            if (ref != null && !StixIds.isId(ref)) {
                check.should(
                        ProblemCode.INVALID_VALUE, check.object().at(name), '"' + ref + "\" (expected <type>--<UUID>)");
            }
        }
    }
}
