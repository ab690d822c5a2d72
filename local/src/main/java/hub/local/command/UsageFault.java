package hub.local.command;

import java.io.Serial;

/** The user typed something that the command does not know. */
public final class UsageFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UsageFault(String message) {
        super(message);
    }
}
