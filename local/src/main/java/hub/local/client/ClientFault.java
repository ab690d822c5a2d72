package hub.local.client;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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

    /** That a file or a folder cannot be read. */
    public static ClientFault unreadable(Path file, IOException e) {
        return new ClientFault(file + " cannot be read: " + reason(e));
    }

    /** That a file cannot be written. */
    public static ClientFault unwritable(Path file, IOException e) {
        return new ClientFault(file + " cannot be written: " + reason(e));
    }

    /** The system often names the file alone. */
    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException unused -> "there is no such file or folder";
            case AccessDeniedException unused -> "permission denied";
            default -> String.valueOf(e.getMessage());
        };
    }
}
