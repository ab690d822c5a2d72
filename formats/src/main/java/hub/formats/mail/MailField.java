package hub.formats.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * A field of a header.
 *
 * @param name as sent
 * @param value on one line, encoded words (RFC 2047) decoded
 * @param parameters of a structured field such as Content-Disposition, lower-case names, RFC 2231 decoded
 */
record MailField(String name, String value, Map<String, String> parameters) {
    private static final Set<String> STRUCTURED = Set.of("content-type", "content-disposition");

    static MailField of(Field field) {
        String body = field.getBody() == null ? "" : field.getBody();
        String utf8 = new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String raw = utf8.indexOf('\ufffd') >= 0 ? body : utf8;
        String unfolded = raw.replaceAll("\\r?\\n[ \\t]*", " ").strip();
        return new MailField(field.getName(), decoded(unfolded), parameters(field));
    }

    private static String decoded(String text) {
        try {
            return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Map<String, String> parameters(Field field) {
        if (!STRUCTURED.contains(field.getName().toLowerCase(Locale.ROOT))) {
            return Map.of();
        }
        RawField raw = field instanceof RawField itself ? itself : new RawField(field.getName(), field.getBody());
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(raw);
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            mapping.addParameter(pair.getName(), pair.getValue() == null ? "" : pair.getValue());
        }
        return Map.copyOf(mapping.getParameters());
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
