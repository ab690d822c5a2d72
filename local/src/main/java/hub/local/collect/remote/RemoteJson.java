package hub.local.collect.remote;

import hub.local.client.ClientFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON from a server: bounded in depth and number of values, and every number keeps its digits. */
public final class RemoteJson {
    /** Deeper than the hub reads, so that the hub says what is wrong with a report and not this. */
    private static final int MAX_DEPTH = 200;

    private static final int MAX_TOKENS = 2_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Remote.MAX_BYTES)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RemoteJson() {}

    /** @throws ClientFault if the answer is no JSON that is read here */
    public static JsonNode read(Answer.Got answer) {
        try {
            return MAPPER.readTree(answer.body());
        } catch (JacksonException e) {
            throw new ClientFault(answer.uri() + " answers "
                    + answer.header("Content-Type").orElse("something") + " that cannot be read: "
                    + e.getOriginalMessage());
        }
    }

    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }
}
