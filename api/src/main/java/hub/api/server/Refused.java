package hub.api.server;

import hub.api.access.SecurityHeaders;
import hub.api.problem.ProblemWriter;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers as a problem what the server refuses before any filter sees it: broken request lines, escapes, headers. */
final class Refused implements Request.Handler {
    private final ProblemWriter problems;

    Refused(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemWriter.Answer answer = problems.refusal(request.getHttpURI().getPath(), response.getStatus());
        SecurityHeaders.write(response.getHeaders()::put, request.isSecure());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }
}
