package hub.api.access;

import java.io.Serial;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The settings would put the hub into danger. */
final class StartRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StartRefused(String message) {
        super(message, null, false, false);
    }

    /** Says it without a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<StartRefused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, StartRefused cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
