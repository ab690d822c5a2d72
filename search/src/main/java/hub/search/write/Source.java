package hub.search.write;

import hub.model.marking.Audience;
import hub.model.marking.Token;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The source of one document, field by field; what is null or empty is left out. */
final class Source {
    /** Years that Elasticsearch's date format can write. A sillier time stays in the record and is not searched by. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final ObjectNode fields = Json.object();

    static Source seenBy(Audience audience) {
        Source source = new Source();
        source.fields.set(
                ViewerSearch.TOKENS,
                Json.array(audience.tokens().stream().map(Token::value).toList()));
        return source;
    }

    Source put(String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    Source put(String name, long value) {
        fields.put(name, value);
        return this;
    }

    Source put(String name, boolean value) {
        fields.put(name, value);
        return this;
    }

    Source put(String name, @Nullable Instant value) {
        return inRange(value) ? put(name, Objects.requireNonNull(value).toString()) : this;
    }

    Source put(String name, Collection<String> values) {
        List<String> distinct = values.stream().distinct().toList();
        if (!distinct.isEmpty()) {
            fields.set(name, Json.array(distinct));
        }
        return this;
    }

    /** What is only given back. */
    Source put(String name, JsonNode value) {
        fields.set(name, value);
        return this;
    }

    Source range(String name, Instant from, Instant to) {
        if (inRange(from) && inRange(to)) {
            fields.putObject(name).put("gte", from.toString()).put("lte", to.toString());
        }
        return this;
    }

    private static boolean inRange(@Nullable Instant value) {
        return value != null && !value.isBefore(FIRST) && !value.isAfter(LAST);
    }

    ObjectNode fields() {
        return fields;
    }

    byte[] bytes() {
        return Json.bytes(fields);
    }

    /** The fields and, unread, a stored record. */
    byte[] bytesWith(byte[] record) {
        byte[] head = bytes();
        byte[] name = ",\"record\":".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + name.length + record.length);
        System.arraycopy(name, 0, all, head.length - 1, name.length);
        int at = head.length - 1 + name.length;
        for (int i = 0; i < record.length; i++) {
            byte b = record[i];
            // between tokens a line break is white space, and inside them JSON allows none: NDJSON wants one line
            all[at + i] = b == '\n' || b == '\r' ? (byte) ' ' : b;
        }
        all[all.length - 1] = '}';
        return all;
    }
}
