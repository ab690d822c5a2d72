package hub.formats.iodef.tree;

import hub.model.problem.ProblemCode;
import java.io.Serial;

/** Ends the reading of a document that the hub does not read; never leaves this package. */
final class XmlFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    XmlFault(ProblemCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    ProblemCode code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
