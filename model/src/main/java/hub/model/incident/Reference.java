package hub.model.incident;

import org.jspecify.annotations.Nullable;

/**
 * Where to read more; at least one part is stated.
 *
 * @param url an address
 * @param name the publisher or title
 * @param externalId the id there
 */
public record Reference(
        @Nullable String url,
        @Nullable String name,
        @Nullable String externalId) {}
