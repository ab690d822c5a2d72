package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import hub.normalize.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * The version of something that can be edited: RFC 9110's strong entity tag.
 *
 * @param etag with its quotes
 */
public record Version(String etag) {

    /** Of what a reader is shown. */
    public static Version of(byte[] shown) {
        return new Version('"' + Sha256.hex(shown) + '"');
    }

    /** The same of what is about to become JSON. */
    public static Version of(Object body) {
        return of(JsonMapper.shared().writeValueAsBytes(body));
    }

    /**
     * Lets a change pass only if it starts from this version.
     *
     * @throws ApiProblem PRECONDITION_REQUIRED or PRECONDITION_FAILED
     */
    public void require(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            String message = "If-Match: absent (expected the ETag of the version that you read)";
            throw ApiProblem.of(ProblemCode.PRECONDITION_REQUIRED, HttpHeaders.IF_MATCH, message);
        }
        if (!List.of(given.strip().split("\\s*,\\s*")).contains(etag)) {
            String message = "If-Match: " + Printable.bare(given) + " (expected " + etag + ", the current version)";
            throw ApiProblem.of(ProblemCode.PRECONDITION_FAILED, HttpHeaders.IF_MATCH, message);
        }
    }
}
