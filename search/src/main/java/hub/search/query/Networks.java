package hub.search.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Networks so wide that the hub has no indicator for them: to search for one would be to search for everything. */
final class Networks {
    static final String EXPECTED = "a network not wider than /8 for IPv4 or /19 for IPv6";

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F.:\\[\\]]*[.:][0-9a-fA-F.:\\[\\]]*/(\\d{1,2})");
    /** Longer than the longest network, defanged; the pattern's time grows with the square of the length. */
    private static final int MAX_LENGTH = 100;

    private static final int MIN_IPV4 = 8;
    private static final int MIN_IPV6 = 19;

    private Networks() {}

    static boolean isUnbounded(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        Matcher network = FORM.matcher(text);
        return network.matches() && Integer.parseInt(network.group(1)) < (text.indexOf(':') < 0 ? MIN_IPV4 : MIN_IPV6);
    }
}
