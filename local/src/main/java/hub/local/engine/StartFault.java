package hub.local.engine;

import java.io.Serial;

/** Something keeps the hub from starting. The message is all that the user sees: one line, with what to do. */
public final class StartFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StartFault(String message) {
        super(message);
    }
}
