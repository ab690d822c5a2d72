package hub.formats.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8. Parsers are lenient in it, and then disagree on what was said. */
public final class Utf8 {
    private static final char BOM = '\ufeff';

    private Utf8() {}

    /** What came of decoding. */
    public sealed interface Decoded {
        /** The text, without a byte order mark: RFC 8259 section 8.1 lets a reader pass over it. */
        record Text(String text) implements Decoded {}

        /** Not text. */
        record Refused(String message) implements Decoded {}
    }

    public static Decoded decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            CharBuffer out = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in);
            boolean marked = out.hasRemaining() && out.charAt(0) == BOM;
            return new Decoded.Text(marked ? out.subSequence(1, out.length()).toString() : out.toString());
        } catch (CharacterCodingException e) {
            return new Decoded.Refused("byte " + in.position() + " is not UTF-8");
        }
    }

    /** True if the bytes start with the byte order mark of UTF-16, which is no UTF-8. */
    public static boolean startsWithUtf16Mark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff)
                        || (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe));
    }
}
