package hub.model.incident;

import org.jspecify.annotations.Nullable;

/**
 * A supplier's product, as the owner names it; at least one part is stated.
 *
 * @param vendor the supplier
 * @param product the product line
 * @param version as the supplier writes it
 */
public record Product(
        @Nullable String vendor,
        @Nullable String product,
        @Nullable String version) {}
