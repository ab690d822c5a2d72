package hub.api.problem;

import java.io.Serial;

/**
 * A fault after the first bytes of an answer: it cannot become another answer, so the connection ends before the answer does. The server logs this
 * itself, so it has the classes of the fault and none of its words.
 */
public final class AnswerTorn extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public AnswerTorn(Exception fault) {
        super("an answer ended before its end: " + FaultTrace.classes(fault), null, false, false);
    }
}
