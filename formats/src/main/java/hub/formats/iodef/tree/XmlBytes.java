package hub.formats.iodef.tree;

import hub.formats.json.Json;
import hub.formats.json.Utf8;
import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From bytes to text: UTF-8, or UTF-16 with a byte order mark, XML 1.0 section 4.3.3. Strict, and before the parser guesses. */
final class XmlBytes {
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int DECLARATION = 200;

    private XmlBytes() {}

    /** What came of decoding. */
    sealed interface Decoded {
        record Text(String text) implements Decoded {}

        record Refused(Problem problem) implements Decoded {}
    }

    static Decoded decode(byte[] bytes) {
        if (bytes.length > Json.MAX_BYTES) {
            return refused(ProblemCode.TOO_LARGE, bytes.length + " bytes (expected at most " + Json.MAX_BYTES + ")");
        }
        boolean wide = Utf8.startsWithUtf16Mark(bytes);
        Decoded decoded = wide ? utf16(bytes) : utf8(bytes);
        return decoded instanceof Decoded.Text(String text) ? check(text, wide) : decoded;
    }

    private static Decoded utf8(byte[] bytes) {
        return switch (Utf8.decode(bytes)) {
            case Utf8.Decoded.Refused(String message) -> refused(ProblemCode.MALFORMED, message);
            case Utf8.Decoded.Text(String text) -> new Decoded.Text(text);
        };
    }

    private static Decoded utf16(byte[] bytes) {
        Charset order = bytes[0] == (byte) 0xfe ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
            return new Decoded.Text(order.newDecoder().decode(rest).toString());
        } catch (CharacterCodingException e) {
            return refused(ProblemCode.MALFORMED, "not UTF-16, as the byte order mark says");
        }
    }

    private static Decoded check(String text, boolean wide) {
        if (text.isBlank()) {
            return refused(ProblemCode.EMPTY, "nothing but space");
        }
        Matcher declared = DECLARED.matcher(text.substring(0, Math.min(text.length(), DECLARATION)));
        if (declared.lookingAt()) {
            String name = declared.group(1).toUpperCase(Locale.ROOT);
            boolean known = wide ? name.startsWith("UTF-16") : name.equals("UTF-8") || name.equals("US-ASCII");
            if (!known) {
                return refused(
                        ProblemCode.MALFORMED,
                        "encoding: " + Printable.quote(declared.group(1))
                                + " (expected UTF-8, or UTF-16 with a byte order mark)");
            }
        }
        return new Decoded.Text(text);
    }

    private static Decoded refused(ProblemCode code, String message) {
        return new Decoded.Refused(Problem.of(code, "", message));
    }
}
