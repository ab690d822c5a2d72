package hub.local.client;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Something that the user of a command can mend; the message is for her. */
public final class ClientFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    public ClientFault(String message) {
        super(message, null, false, false);
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
