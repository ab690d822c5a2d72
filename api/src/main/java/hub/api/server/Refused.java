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
    /** The attribute of a request in which {@link Front} says why it refused. */
    static final String WHY = "hub.refused";

    private final ProblemWriter problems;

    Refused(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        ProblemWriter.Answer answer = request.getAttribute(WHY) instanceof String sentence
                ? problems.refusal(path, response.getStatus(), sentence)
                : problems.refusal(path, response.getStatus());
        SecurityHeaders.write(response.getHeaders()::put, request.isSecure());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.mediaType());
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }
}
