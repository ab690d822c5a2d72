package hub.api.request;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody does what takes a reason.
 *
 * @param reason for those who read it, 1 to 500 characters
 */
public record Reason(String reason) {
    public static final Set<String> NAMES = Set.of("reason");
    private static final int MAX = 500;

    public static @Nullable Reason read(Members in, Findings findings) {
        String expected = "1 to " + MAX + " characters";
        in.require("reason", expected);
        String reason = in.value(
                "reason",
                text -> text.isBlank() || text.codePointCount(0, text.length()) > MAX ? null : text,
                expected);
        return reason == null ? null : new Reason(reason);
    }
}
