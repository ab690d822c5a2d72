package hub.local.client;

import java.io.Serial;

/** Something that the user of a command can mend; the message is for her. */
public final class ClientFault extends RuntimeException {
    /** The exit code if nothing is known, because what the command needs did not answer. */
    public static final int NO_ANSWER = 3;

    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;

    public ClientFault(String message) {
        this(message, 1);
    }

    private ClientFault(String message, int exitCode) {
        super(message, null, false, false);
        this.exitCode = exitCode;
    }

    /** One for which the same command may succeed later.
     *
     * @param who and where, such as {@code Kafka at 127.0.0.1:9092}
     * @param why in a few words
     */
    public static ClientFault noAnswer(String who, String why) {
        return new ClientFault(
                who + " does not answer (" + why + "): ./hub status says what runs, ./hub up starts a hub here",
                NO_ANSWER);
    }

    public int exitCode() {
        return exitCode;
    }
}
