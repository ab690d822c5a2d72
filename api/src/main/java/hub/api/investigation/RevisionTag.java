package hub.api.investigation;

import hub.api.problem.ApiProblem;
import hub.api.request.IfMatch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revisions as entity tags (RFC 9110): the number in quotation marks. */
final class RevisionTag {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private RevisionTag() {}

    static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The revision that a change starts from; null if the request names none.
     *
     * @throws ApiProblem PRECONDITION_FAILED if it is no tag of a revision, INVALID_VALUE if it is no tag at all
     */
    static @Nullable Long expected(HttpServletRequest request) {
        List<String> given = IfMatch.of(request);
        if (given.isEmpty()) {
            return null;
        }
        Matcher tag = TAG.matcher(given.getFirst());
        if (given.size() > 1 || !tag.matches()) {
            throw IfMatch.other(given, "the ETag that you read");
        }
        return Long.parseLong(tag.group(1));
    }
}
