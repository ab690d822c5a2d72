package hub.formats;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content type, RFC 9110 section 8.3.1.
 *
 * @param name type and subtype, lower case
 * @param parameters by lower-case name
 */
public record MediaType(String name, Map<String, String> parameters) {
    private static final String TOKEN = "[A-Za-z0-9!#$&^_.+*'`|~%-]+";
    private static final Pattern NAME = Pattern.compile("\\s*(" + TOKEN + "/" + TOKEN + ")\\s*");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*(?:(" + TOKEN + ")\\s*=\\s*(?:(" + TOKEN + ")|\"([^\"\\\\]*)\")\\s*)?");

    public MediaType {
        parameters = Map.copyOf(parameters);
    }

    public static Optional<MediaType> parse(String text) {
        Matcher name = NAME.matcher(text);
        if (text.length() > 500 || !name.lookingAt()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int end = name.end();
        while (end < text.length()) {
            if (!parameter.find(end) || parameter.start() != end) {
                return Optional.empty();
            }
            if (parameter.group(1) != null) {
                String value = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
                parameters.put(parameter.group(1).toLowerCase(Locale.ROOT), value);
            }
            end = parameter.end();
        }
        return Optional.of(new MediaType(name.group(1).toLowerCase(Locale.ROOT), parameters));
    }
}
