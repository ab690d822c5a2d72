package hub.search.engine;

import java.util.Collection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as Elasticsearch speaks it. Numbers keep their exact value, since stored records pass through here. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(16 << 20)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.size());
        values.forEach(array::add);
        return array;
    }

    /** An object of one member, as most clauses of the query DSL are. */
    public static ObjectNode object(String name, JsonNode value) {
        return object().set(name, value);
    }

    /** The clause that a field has this value. */
    public static ObjectNode term(String field, String value) {
        return object("term", object().put(field, value));
    }

    /** The same of a field that says whether. */
    public static ObjectNode term(String field, boolean value) {
        return object("term", object().put(field, value));
    }

    /** The clause that a field has one of these values. */
    public static ObjectNode terms(String field, Collection<String> values) {
        return object("terms", object(field, array(values)));
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** @throws SearchUnavailable if the bytes are no JSON: what answered was not Elasticsearch */
    public static JsonNode parse(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw new SearchUnavailable("the answer is not JSON", e);
        }
    }
}
