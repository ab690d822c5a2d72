package hub.api.request;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

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

    /**
     * The reason of a body that is one act and nothing else, {@code {"withdraw": {"reason": "..."}}}.
     *
     * @param act the name of its only member
     */
    public static Reason of(ObjectNode body, String act) {
        return JsonBody.read(body, Set.of(act), (in, findings) -> {
            in.require(act, "an object with a reason");
            Members inner = in.object(act);
            Reason read = inner == null ? null : read(inner, findings);
            if (inner != null) {
                inner.rest();
            }
            return read;
        });
    }
}
