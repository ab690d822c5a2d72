package hub.api.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Prefer} header of RFC 7240: how long the caller would wait. */
public final class Prefer {
    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    private static final long LONGEST = 30;
    private static final int DIGITS = 9;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String VALUE = "(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")?";
    private static final Pattern PREFERENCE = Pattern.compile(
            "\\G[\\s,]*(" + TOKEN + ")(?:\\s*=\\s*" + VALUE + ")?((?:\\s*;[^,\"]*(?:\"[^\"]*+\")?)*)\\s*(?:,|$)");
    private static final Pattern SECONDS = Pattern.compile("\"?0*(\\d+)\"?");

    private Prefer() {}

    /** The time stated, at most {@value #LONGEST} seconds; none if nothing is stated that can be read. */
    public static Duration wait(HttpServletRequest request) {
        return wait(Collections.list(request.getHeaders(HEADER)));
    }

    /** Several headers are one list; the first {@code wait} counts, and a preference that cannot be read is none. */
    static Duration wait(List<String> headers) {
        Matcher preference = PREFERENCE.matcher(String.join(",", headers));
        while (preference.find()) {
            if (preference.group(1).equalsIgnoreCase("wait")) {
                Matcher seconds = SECONDS.matcher(preference.group(2) == null ? "" : preference.group(2));
                return seconds.matches() ? capped(seconds.group(1)) : Duration.ZERO;
            }
        }
        return Duration.ZERO;
    }

    /** However many digits there are. */
    private static Duration capped(String digits) {
        return Duration.ofSeconds(digits.length() > DIGITS ? LONGEST : Math.min(Long.parseLong(digits), LONGEST));
    }
}
