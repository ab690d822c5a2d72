package hub.api.access;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query of an address, read strictly: what one reader would guess at and another drop is refused. */
final class QueryString {
    private QueryString() {}

    /**
     * The values by the names of their parameters, in the order of the address.
     *
     * @throws ApiProblem MALFORMED if an escape is broken or gives no UTF-8
     */
    static Map<String, List<String>> parse(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    private static String decode(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.write(escape(escaped, i));
                i += 2;
            } else {
                // hub.api.server passes on only ASCII
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw broken(escaped, "UTF-8 behind its escapes");
        }
    }

    private static int escape(String escaped, int at) {
        boolean whole = at + 2 < escaped.length();
        int high = whole ? Character.digit(escaped.charAt(at + 1), 16) : -1;
        int low = whole ? Character.digit(escaped.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw broken(escaped, "two hexadecimal digits after each %");
        }
        return high << 4 | low;
    }

    private static ApiProblem broken(String escaped, String expected) {
        String message = "query: " + Printable.quote(escaped) + " (expected " + expected + ")";
        return ApiProblem.of(ProblemCode.MALFORMED, "", message);
    }
}
