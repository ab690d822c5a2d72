package hub.model.incident;

import hub.model.problem.Printable;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's product, as the owner names it; at least one part is stated.
 *
 * @param vendor the supplier
 * @param product the product line
 * @param version as the supplier writes it
 * @param context what the owner says of the supplier or the product besides the incident: ownership, country of control, support, dependencies
 */
public record Product(
        @Nullable String vendor,
        @Nullable String product,
        @Nullable String version,
        @Nullable String context) {
    /** Of a context in characters: it is a remark, not a report. */
    public static final int MAX_CONTEXT = 500;

    /** What {@link #context} wants. */
    public static final String CONTEXT =
            "1 to " + MAX_CONTEXT + " characters, no control characters but line breaks and tabs";

    /** One of which the owner says nothing more. */
    public Product(@Nullable String vendor, @Nullable String product, @Nullable String version) {
        this(vendor, product, version, null);
    }

    /** The text, if it can be a context; null if it is blank, too long, or has what no screen shows. */
    public static @Nullable String context(String text) {
        return text.isBlank() || text.length() > MAX_CONTEXT || !Printable.isText(text) ? null : text;
    }
}
