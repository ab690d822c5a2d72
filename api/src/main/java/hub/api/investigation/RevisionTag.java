package hub.api.investigation;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

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
     * @throws ApiProblem PRECONDITION_FAILED if it is no tag of a revision
     */
    static @Nullable Long expected(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            return null;
        }
        Matcher tag = TAG.matcher(given.strip());
        if (!tag.matches()) {
            String message = "If-Match: " + Printable.bare(given) + " (expected the ETag that you read)";
            throw ApiProblem.of(ProblemCode.PRECONDITION_FAILED, HttpHeaders.IF_MATCH, message);
        }
        return Long.parseLong(tag.group(1));
    }
}
