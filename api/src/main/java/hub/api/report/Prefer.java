package hub.api.report;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Prefer} header of RFC 7240: how long the caller would wait. */
final class Prefer {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");
    private static final long LONGEST = 30;

    private Prefer() {}

    /** The time stated, at most {@value #LONGEST} seconds; none if nothing is stated that can be read. */
    static Duration wait(@Nullable String header) {
        Matcher matcher = WAIT.matcher(header == null ? "" : header);
        return matcher.find() ? Duration.ofSeconds(Math.min(Long.parseLong(matcher.group(1)), LONGEST)) : Duration.ZERO;
    }
}
