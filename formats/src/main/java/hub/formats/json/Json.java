package hub.formats.json;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one parser for JSON from outside. Every limit holds before memory is spent; numbers keep their digits; a name that is given twice is
 * a fault, because two readers would disagree on it.
 */
public final class Json {
    /** The largest report, in bytes. */
    public static final int MAX_BYTES = 8 << 20;
    /** The deepest nesting of arrays and objects. */
    public static final int MAX_DEPTH = 100;
    /** The longest number, in characters. */
    public static final int MAX_NUMBER = 400;
    /** The longest name of a member, in characters. */
    public static final int MAX_NAME = 1000;
    /** The most tokens; small tokens cost the most memory for their bytes. */
    public static final int MAX_TOKENS = 1_000_000;

    private static final String TOO_DEEP = "Document nesting depth";

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxNameLength(MAX_NAME)
                            .maxStringLength(MAX_BYTES)
                            .maxTokenCount(MAX_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** What came of parsing. */
    public sealed interface Parsed {
        /** A document that is well-formed and within every limit. */
        record Tree(JsonNode root) implements Parsed {}

        /** Not a document that the hub reads. */
        record Refused(Problem problem) implements Parsed {}
    }

    public static Parsed parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return refused(ProblemCode.TOO_LARGE, bytes.length + " bytes (expected at most " + MAX_BYTES + ")");
        }
        return switch (Utf8.decode(bytes)) {
            case Utf8.Decoded.Refused(String message) -> refused(ProblemCode.MALFORMED, message);
            case Utf8.Decoded.Text(String text) when text.isBlank() -> refused(ProblemCode.EMPTY, "nothing but space");
            case Utf8.Decoded.Text(String text) -> parse(text);
        };
    }

    private static Parsed parse(String text) {
        Problem problem = Guard.check(text);
        if (problem != null) {
            return new Parsed.Refused(problem);
        }
        try {
            return new Parsed.Tree(MAPPER.readTree(text));
        } catch (StreamConstraintsException e) {
            boolean deep = e.getOriginalMessage().startsWith(TOO_DEEP);
            return refused(deep ? ProblemCode.TOO_DEEP : ProblemCode.TOO_LARGE, JsonFaults.said(e));
        } catch (JacksonException | NumberFormatException e) {
            return refused(ProblemCode.MALFORMED, JsonFaults.said(e));
        }
    }

    private static Parsed refused(ProblemCode code, String message) {
        return new Parsed.Refused(Problem.of(code, "", message));
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The value as maps, lists, text, numbers and booleans. */
    public static Object plain(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    /** The reverse of {@link #plain}. */
    public static JsonNode tree(Object plain) {
        return MAPPER.valueToTree(plain);
    }

    /** The number as it was written, without loss: an integer of any size or a decimal. */
    public static Number number(JsonNode node) {
        if (!node.isIntegralNumber()) {
            return node.decimalValue();
        }
        BigInteger value = node.bigIntegerValue();
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    /** True if the number has no fraction and fits, so that {@code 2.0} counts as 2, as in JSON Schema. */
    public static boolean isLong(JsonNode node) {
        if (!node.isNumber()) {
            return false;
        }
        BigDecimal value = node.decimalValue();
        try {
            return value.longValueExact() == value.longValue();
        } catch (ArithmeticException e) {
            return false;
        }
    }
}
