package hub.formats.json;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills a JSON object member by member; what is null or empty is left out. */
public final class Fill {
    private final ObjectNode node = Json.object();

    public Fill text(String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
        return this;
    }

    /** UTC, RFC 3339. */
    public Fill time(String name, @Nullable Instant value) {
        return text(name, value);
    }

    public Fill number(String name, @Nullable Long value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    public Fill flag(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    public Fill texts(String name, Collection<?> values) {
        return list(name, values, value -> Json.tree(value.toString()));
    }

    public <T> Fill list(String name, Collection<T> values, Function<T, ? extends JsonNode> write) {
        if (!values.isEmpty()) {
            node.set(name, array(values, write));
        }
        return this;
    }

    public Fill node(String name, @Nullable JsonNode value) {
        if (value != null && !(value.isContainer() && value.isEmpty())) {
            node.set(name, value);
        }
        return this;
    }

    public ObjectNode done() {
        return node;
    }

    /** The list even if it is empty. */
    public static <T> ArrayNode array(Collection<T> values, Function<T, ? extends JsonNode> write) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        List.copyOf(values).forEach(value -> array.add(write.apply(value)));
        return array;
    }
}
