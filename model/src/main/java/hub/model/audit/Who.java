package hub.model.audit;

import java.util.Locale;
import java.util.Objects;

/**
 * Who acted.
 *
 * @param kind what they are
 * @param id the person's id within the agency, the id of a machine's API token, the operator's name, the id of a report; empty for nobody known
 */
public record Who(Kind kind, String id) {
    /** Somebody whose credentials the hub does not know. */
    public static final Who UNKNOWN = new Who(Kind.UNKNOWN, "");

    /** What somebody is. */
    public enum Kind {
        PERSON,
        MACHINE,
        OPERATOR,
        /** Whoever sent it: the hub did what it says. */
        REPORT,
        UNKNOWN
    }

    public Who {
        Objects.requireNonNull(kind, "kind");
        if (id.isEmpty() != (kind == Kind.UNKNOWN)) {
            throw new IllegalArgumentException("id of " + kind + ": \"" + id + "\" (expected one for all but UNKNOWN)");
        }
    }

    /** As in answers, {@code person ana}. */
    @Override
    public String toString() {
        return (kind.name().toLowerCase(Locale.ROOT) + " " + id).strip();
    }
}
