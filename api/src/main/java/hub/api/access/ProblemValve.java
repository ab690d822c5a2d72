package hub.api.access;

import hub.api.problem.ProblemWriter;
import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers as a problem what the server refuses before any filter sees it: broken request lines, escapes, headers. */
final class ProblemValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
    private static final int FIRST_ERROR = 400;

    private final ProblemWriter problems;

    private ProblemValve(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Takes the place of the server's own pages. */
    static void install(Context context, ProblemWriter problems) {
        Container host = context.getParent();
        for (Valve valve : host.getPipeline().getValves()) {
            if (valve instanceof ErrorReportValve) {
                host.getPipeline().removeValve(valve);
            }
        }
        host.getPipeline().addValve(new ProblemValve(problems));
        if (host instanceof StandardHost standard) {
            standard.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.write(response.getResponse(), request.isSecure());
            problems.writeRefusal(response.getResponse(), request.getRequestURI(), status);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the caller is gone before its refusal was written: {}", e.toString());
        }
    }
}
