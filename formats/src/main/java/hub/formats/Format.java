package hub.formats;

import hub.formats.Head.Syntax;
import java.util.Set;

/** One format in which partners report. A new format is one package with an implementation, and one line in the registry's list. */
public interface Format {
    /** The media type under which the format is known, without parameters. */
    String mediaType();

    /** Other media types that mean the same. */
    default Set<String> aliases() {
        return Set.of();
    }

    /** The values that the media type's parameter {@code version} may have; the first is said in messages. */
    Set<String> versions();

    /** What kind of bytes a report of this format is. */
    default Syntax syntax() {
        return Syntax.JSON;
    }

    /** True if the format takes any bytes of its kind: it is asked last, and what it takes contradicts no content type. */
    default boolean isCatchAll() {
        return false;
    }

    /** True if the bytes look like this format and no other; asked when the content type does not say. */
    boolean looksLike(Head head);

    /** Reads a report. Whatever the bytes are, the answer is a value: a fault of the sender is never an exception. */
    Decoded read(byte[] report, ReadContext context);
}
