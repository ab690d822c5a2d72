package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** The versions that a change may start from: {@code If-Match} of RFC 9110 13.1.1, whose tags are strong. */
public final class IfMatch {
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\"[^\"\\x00-\\x20\\x7f]*+\"");
    private static final Pattern TAGS = Pattern.compile(TAG + "(?:[ \\t]*+,[ \\t]*+" + TAG + ")*+");

    private IfMatch() {}

    /**
     * The tags with their quotes, or {@code *}; none if the request names no version.
     *
     * @throws ApiProblem INVALID_VALUE if it is no list of strong tags
     */
    public static List<String> of(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (lines.isEmpty()) {
            return List.of();
        }
        String given = String.join(", ", lines).strip();
        if (given.equals(ANY)) {
            return List.of(ANY);
        }
        if (!TAGS.matcher(given).matches()) {
            String message = "If-Match: "
                    + (given.isEmpty() ? "empty" : Printable.bare(given))
                    + " (expected the ETag of the version that you read, with its quotes and without W/)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, HttpHeaders.IF_MATCH, message);
        }
        return TAG.matcher(given).results().map(MatchResult::group).toList();
    }

    /** What is said to who names no version. */
    public static ApiProblem absent() {
        String message = "If-Match: absent (expected the ETag of the version that you read)";
        return ApiProblem.of(ProblemCode.PRECONDITION_REQUIRED, HttpHeaders.IF_MATCH, message);
    }

    /** What is said to who names another version than this. */
    static ApiProblem outdated(List<String> given, String current) {
        return other(given, current + ", the current version");
    }

    /** What is said to who names something that cannot be a version here. */
    public static ApiProblem other(List<String> given, String expected) {
        String message = "If-Match: " + Printable.bare(String.join(", ", given)) + " (expected " + expected + ")";
        return ApiProblem.of(ProblemCode.PRECONDITION_FAILED, HttpHeaders.IF_MATCH, message);
    }
}
