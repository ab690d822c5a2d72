package hub.api.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where a fault came from, without its words: a message may quote what the caller sent, a secret or a subscriber's value, and no log may hold
 * those.
 */
final class FaultTrace {
    private static final int DEEPEST_CAUSE = 5;

    private FaultTrace() {}

    /** The classes of the fault and its causes, each with its frames. */
    static String of(Throwable fault) {
        StringBuilder trace = new StringBuilder();
        Throwable each = fault;
        for (int i = 0; i < DEEPEST_CAUSE && each != null; i++) {
            trace.append(i == 0 ? "" : "\ncaused by ")
                    .append(each.getClass().getName())
                    .append(ownWords(each))
                    .append(Arrays.stream(each.getStackTrace())
                            .map(frame -> "\n\tat " + frame)
                            .collect(Collectors.joining()));
            each = each.getCause();
        }
        return trace.toString();
    }

    /** What is wrong with the program itself names classes and methods alone. */
    private static String ownWords(Throwable fault) {
        boolean own = fault instanceof LinkageError || fault instanceof ReflectiveOperationException;
        return own ? ": " + fault.getMessage() : "";
    }

    /** The classes alone, for what needs no search for its place. */
    static String classes(Throwable fault) {
        Throwable cause = fault.getCause();
        return fault.getClass().getName()
                + (cause == null ? "" : " of " + cause.getClass().getName());
    }
}
