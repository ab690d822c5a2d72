package hub.search.match;

import hub.model.incident.Revision;
import hub.model.pseudonym.Pseudonyms;
import hub.search.write.Documents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A revision with content as searches would see it. Made once, asked by many queries. */
public final class Searchable {
    /** The longest value that the index finds by its whole, in characters. */
    private static final int LONGEST = 8191;

    private final ObjectNode fields;
    private final Map<String, Text> texts = new ConcurrentHashMap<>();

    /** @param pseudonyms lift those of older key versions, as in the index */
    public Searchable(Revision revision, Pseudonyms pseudonyms) {
        fields = Documents.fields(revision, pseudonyms);
    }

    /** A span of time, both ends in it, in milliseconds since 1970. */
    record Period(long from, long to) {}

    /** Whole values. */
    Stream<String> values(String field) {
        return all(field).filter(value -> value.length() <= LONGEST);
    }

    /** The words of all values. */
    Text text(String field) {
        return texts.computeIfAbsent(field, name -> new Text(all(name).toList()));
    }

    private Stream<String> all(String field) {
        JsonNode value = fields.path(field);
        List<JsonNode> values =
                value.isArray() ? value.valueStream().toList() : value.isMissingNode() ? List.of() : List.of(value);
        return values.stream().map(JsonNode::asString);
    }

    OptionalLong number(String field) {
        JsonNode value = fields.path(field);
        return value.isNumber() ? OptionalLong.of(value.asLong()) : OptionalLong.empty();
    }

    /** A moment or a period; the index counts milliseconds. */
    Optional<Period> period(String field) {
        JsonNode value = fields.path(field);
        if (value.isObject()) {
            return Optional.of(new Period(
                    millis(value.path("gte").asString()),
                    lastMilli(value.path("lte").asString())));
        }
        return value.isString()
                ? Optional.of(new Period(millis(value.stringValue()), millis(value.stringValue())))
                : Optional.empty();
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    /** A period that ends with a second, without a fraction of it, has the whole of that second in Elasticsearch. */
    private static long lastMilli(String time) {
        return millis(time) + (time.indexOf('.') < 0 ? 999 : 0);
    }

    boolean has(String field) {
        JsonNode value = fields.path(field);
        return value.isString() || value.isArray() ? values(field).findAny().isPresent() : !value.isMissingNode();
    }
}
