package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.normalize.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
     * @throws ApiProblem PRECONDITION_REQUIRED or PRECONDITION_FAILED, or INVALID_VALUE if it names no versions at all
     */
    public void require(HttpServletRequest request) {
        List<String> given = IfMatch.of(request);
        if (given.isEmpty()) {
            throw IfMatch.absent();
        }
        if (!given.contains(etag)) {
            throw IfMatch.outdated(given, etag);
        }
    }
}
