package hub.formats.json;

import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of one JSON object, read by name. Each getter gives null (or nothing) for a member that is absent or wrong, and notes the
 * fault; {@link #rest} keeps and names every member that nobody asked for.
 */
public final class Members {
    private final ObjectNode node;
    private final String pointer;
    private final Findings findings;
    private final Set<String> known = new HashSet<>();

    public Members(ObjectNode node, String pointer, Findings findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
    }

    public String pointer() {
        return pointer;
    }

    public String at(String name) {
        return Pointers.child(pointer, name);
    }

    public boolean has(String name) {
        return node.has(name);
    }

    /** The member as it is; null if absent. */
    public @Nullable JsonNode raw(String name) {
        known.add(name);
        return node.get(name);
    }

    /** Members that are known, but say nothing to this reader. */
    public void passOver(Set<String> names) {
        known.addAll(names);
    }

    public void require(String name, String expected) {
        if (!node.has(name)) {
            findings.missing(at(name), expected);
        }
    }

    public @Nullable String text(String name) {
        JsonNode value = raw(name);
        return value == null ? null : text(value, at(name));
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = raw(name);
        if (value != null && !value.isBoolean()) {
            wrong(name, value, "true or false");
            return null;
        }
        return value == null ? null : value.booleanValue();
    }

    /** An integer from {@code least} on. */
    public @Nullable Long integer(String name, long least) {
        JsonNode value = raw(name);
        if (value == null) {
            return null;
        }
        String expected = "an integer from " + least;
        if (!value.isNumber()) {
            return wrong(name, value, expected);
        }
        if (!Json.isLong(value) || value.decimalValue().longValue() < least) {
            findings.refuse(ProblemCode.INVALID_VALUE, at(name), value, expected);
            return null;
        }
        return value.decimalValue().longValue();
    }

    /** A text that {@code read} makes a value of. */
    public <T> @Nullable T value(String name, Function<String, @Nullable T> read, String expected) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        T value = read.apply(text);
        if (value == null) {
            findings.refuse(ProblemCode.INVALID_VALUE, at(name), node.get(name), expected);
        }
        return value;
    }

    public @Nullable Members object(String name) {
        JsonNode value = raw(name);
        if (value != null && !value.isObject()) {
            return wrong(name, value, "an object");
        }
        return value == null ? null : new Members((ObjectNode) value, at(name), findings);
    }

    /** A list of texts, none of them empty. */
    public List<String> texts(String name) {
        return items(name, (value, where) -> {
            String text = text(value, where);
            if (text != null && text.isEmpty()) {
                findings.refuse(ProblemCode.INVALID_VALUE, where, value, "a text that is not empty");
            }
            return text;
        });
    }

    public <T> List<T> objects(String name, Function<Members, @Nullable T> read) {
        return items(name, (value, where) -> {
            if (!value.isObject()) {
                findings.refuse(ProblemCode.WRONG_TYPE, where, value, "an object");
                return null;
            }
            return read.apply(new Members((ObjectNode) value, where, findings));
        });
    }

    /** Reads one item of a list; null leaves it out. */
    public interface Item<T> {
        @Nullable
        T read(JsonNode value, String pointer);
    }

    public <T> List<T> items(String name, Item<T> read) {
        JsonNode value = raw(name);
        List<T> items = new ArrayList<>();
        if (value == null) {
            return items;
        }
        if (!value.isArray()) {
            wrong(name, value, "an array");
            return items;
        }
        for (int i = 0; i < value.size(); i++) {
            T item = read.read(value.get(i), Pointers.child(at(name), i));
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** Keeps what nobody asked for; the last call on any object. */
    public void rest() {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey())) {
                findings.unknown(at(member.getKey()), member.getValue());
            }
        }
    }

    private @Nullable String text(JsonNode value, String where) {
        if (!value.isString()) {
            findings.refuse(ProblemCode.WRONG_TYPE, where, value, "a text");
            return null;
        }
        return value.stringValue();
    }

    private <T> @Nullable T wrong(String name, JsonNode value, String expected) {
        findings.refuse(ProblemCode.WRONG_TYPE, at(name), value, expected);
        return null;
    }
}
