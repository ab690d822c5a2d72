package hub.formats.stix.object;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the properties of STIX 2.1 and of the Incident Core suite, from a table. A name means the same in every object, but for a few. */
public final class PropertyTypes {
    private static final Map<String, Map<String, PropertyType>> OF_OBJECTS = new HashMap<>();
    private static final Map<String, PropertyType> EVERYWHERE = load();

    private PropertyTypes() {}

    /** What a value is, STIX 2.1 section 2. */
    public enum Shape {
        TEXT("a text"),
        TEXTS("an array"),
        WORD("a text"),
        WORDS("an array"),
        HEX("a text"),
        BASE64("a text"),
        TIME("a time"),
        FLAG("true or false"),
        INTEGER("an integer"),
        NUMBER("a number"),
        REF("a text"),
        REFS("an array"),
        OBJECT("an object"),
        OBJECTS("an array");

        private final String expected;

        Shape(String expected) {
            this.expected = expected;
        }

        /** The JSON type as a message names it. */
        public String expected() {
            return expected;
        }

        public boolean isList() {
            return this == TEXTS || this == WORDS || this == REFS || this == OBJECTS;
        }
    }

    /**
     * One property.
     *
     * @param values of words the closed vocabulary, of references the types of object, of numbers {@code least..most}; empty if anything goes
     * @param relied true if the hub reads it: a value of another JSON type refuses the object, whatever it is
     */
    public record PropertyType(Shape shape, List<String> values, boolean relied) {
        public PropertyType {
            values = List.copyOf(values);
        }
    }

    /** The type of an object's property; null if it is not known. A reference is known by its name, STIX 2.1 section 3.1. */
    public static @Nullable PropertyType find(String object, String property) {
        PropertyType own = OF_OBJECTS.getOrDefault(object, Map.of()).get(property);
        PropertyType type = own == null ? EVERYWHERE.get(property) : own;
        if (type != null) {
            return type;
        }
        return property.endsWith("_ref")
                ? new PropertyType(Shape.REF, List.of(), true)
                : property.endsWith("_refs") ? new PropertyType(Shape.REFS, List.of(), true) : null;
    }

    private static Map<String, PropertyType> load() {
        Map<String, PropertyType> types = new HashMap<>();
        for (String line :
                ObjectTypes.resource("properties.tsv").lines().skip(1).toList()) {
            String[] columns = line.split("\t", -1);
            PropertyType type = new PropertyType(
                    Shape.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                    columns[2].equals("-") ? List.of() : Arrays.asList(columns[2].split(",")),
                    columns[3].equals("yes"));
            int dot = columns[0].indexOf('.');
            if (dot < 0) {
                types.put(columns[0], type);
            } else {
                OF_OBJECTS
                        .computeIfAbsent(columns[0].substring(0, dot), any -> new HashMap<>())
                        .put(columns[0].substring(dot + 1), type);
            }
        }
        return types;
    }
}
