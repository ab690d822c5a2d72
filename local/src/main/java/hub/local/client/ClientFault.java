package hub.local.client;

import java.io.Serial;

/** Something that the user of a command can mend; the message is for her. */
public final class ClientFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ClientFault(String message) {
        super(message, null, false, false);
    }
}
