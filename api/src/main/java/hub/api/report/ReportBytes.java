package hub.api.report;

import hub.api.problem.ApiProblem;
import hub.journal.topic.Topics;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads a request's body, up to the size of a report and not a byte further. */
final class ReportBytes {
    private static final int MAX = Topics.MAX_REPORT_BYTES;

    private ReportBytes() {}

    static byte[] of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX) {
            throw tooLarge(request.getContentLengthLong() + " bytes");
        }
        byte[] bytes = request.getInputStream().readNBytes(MAX + 1);
        if (bytes.length > MAX) {
            throw tooLarge("more than " + MAX + " bytes");
        }
        if (bytes.length == 0) {
            throw ApiProblem.of(ProblemCode.EMPTY, "", "0 bytes (expected a report)");
        }
        return bytes;
    }

    private static ApiProblem tooLarge(String size) {
        return ApiProblem.of(ProblemCode.TOO_LARGE, "", size + " (expected at most " + MAX + "); split the report");
    }
}
