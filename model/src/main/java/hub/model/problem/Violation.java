package hub.model.problem;

import java.util.Objects;

/**
 * One thing that is wrong or worth knowing, at one place.
 *
 * @param code what kind of fault
 * @param pointer where: an RFC 6901 JSON pointer into the document, or another address in a document that is not JSON; empty for the whole
 * @param message for people: the value, and what was expected
 */
public record Violation(ProblemCode code, String pointer, String message) {
    private static final int MAX_MESSAGE = 500;

    public Violation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        message = Printable.of(message, MAX_MESSAGE);
        pointer = Printable.of(pointer, MAX_MESSAGE);
    }
}
