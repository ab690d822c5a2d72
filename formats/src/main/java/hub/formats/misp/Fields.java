package hub.formats.misp;

import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Members;
import hub.formats.json.Pointers;
import hub.formats.value.Times;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a MISP object. MISP writes numbers and flags as such or as text, and null for nothing; a value that is none of its kind is kept, with a
 * warning, because it spoils nothing but itself.
 */
final class Fields {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Pattern NO_COLON = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

    private final ObjectNode node;
    private final Members in;
    private final Findings findings;

    Fields(ObjectNode node, String pointer, Findings findings) {
        this.node = node;
        this.in = new Members(node, pointer, findings);
        this.findings = findings;
    }

    String at(String name) {
        return in.at(name);
    }

    String pointer() {
        return in.pointer();
    }

    Findings findings() {
        return findings;
    }

    ObjectNode node() {
        return node;
    }

    @Nullable
    JsonNode raw(String name) {
        JsonNode value = in.raw(name);
        return value == null || value.isNull() ? null : value;
    }

    /** A value that is no list and no object, as text; null if absent or empty. */
    @Nullable
    String text(String name) {
        JsonNode value = raw(name);
        if (value != null && value.isContainer()) {
            if (!value.isEmpty()) {
                findings.refuse(ProblemCode.WRONG_TYPE, at(name), value, "a text");
            }
            return null;
        }
        String text = value == null ? "" : value.asString();
        return text.isBlank() ? null : text;
    }

    /** As {@link #text}, and a fault if there is none. */
    @Nullable
    String required(String name, String expected) {
        String text = text(name);
        JsonNode value = raw(name);
        if (text == null && (value == null || !value.isContainer() || value.isEmpty())) {
            findings.missing(at(name), expected);
        }
        return text;
    }

    boolean flag(String name) {
        JsonNode value = raw(name);
        return value != null
                && (value.asString("").equals("1") || value.asString("").equals("true"));
    }

    /** A number of seconds since 1970; 0 means never. */
    @Nullable
    Instant seconds(String name) {
        Instant time = read(name, Fields::epoch, "seconds since 1970");
        return Instant.EPOCH.equals(time) ? null : time;
    }

    @Nullable
    Instant time(String name) {
        return read(name, Fields::moment, Times.EXPECTED);
    }

    /** What {@code read} makes of the text; if nothing, the text is kept. */
    <T> @Nullable T read(String name, Function<String, @Nullable T> read, String expected) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        T value = read.apply(text);
        if (value == null) {
            findings.warn(
                    ProblemCode.UNKNOWN_VALUE,
                    at(name),
                    Pointers.readable(at(name)) + ": " + Printable.quote(text) + " (expected " + expected
                            + "); kept as sent");
            findings.keep(at(name), Json.tree(text));
        }
        return value;
    }

    /** The objects of a list; MISP writes one alone without the list, too. */
    List<Fields> objects(String name) {
        JsonNode value = raw(name);
        List<Fields> objects = new ArrayList<>();
        if (value instanceof ObjectNode one) {
            if (!one.isEmpty()) {
                objects.add(new Fields(one, at(name), findings));
            }
        } else if (value != null && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                item(value.get(i), Pointers.child(at(name), i), objects);
            }
        } else if (value != null) {
            findings.refuse(ProblemCode.WRONG_TYPE, at(name), value, "a list of objects");
        }
        return objects;
    }

    private void item(JsonNode value, String pointer, List<Fields> objects) {
        if (value instanceof ObjectNode one) {
            objects.add(new Fields(one, pointer, findings));
        } else {
            findings.refuse(ProblemCode.WRONG_TYPE, pointer, value, "an object");
        }
    }

    void passOver(Set<String> names) {
        in.passOver(names);
    }

    /** Keeps and names what nobody asked for. */
    void rest() {
        in.rest();
    }

    /** RFC 3339, or with MISP's offsets that have no colon. */
    static @Nullable Instant moment(String text) {
        return Times.parse(NO_COLON.matcher(text).replaceFirst("$1:$2"));
    }

    private static @Nullable Instant epoch(String text) {
        if (!text.matches("\\d{1,12}")) {
            return null;
        }
        Instant time = Instant.ofEpochSecond(Long.parseLong(text));
        return time.isAfter(LATEST) ? null : time;
    }
}
