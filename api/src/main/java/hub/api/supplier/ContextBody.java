package hub.api.supplier;

import hub.search.read.SupplierContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of a supplier: its word, not the hub's.
 *
 * @param vendor of whom
 * @param product of what
 * @param version of which
 * @param context ownership, country of control, support, dependencies
 * @param owner who says it
 * @param incident the incident or annex that says it; who does not agree answers to that
 * @param updated when the owner last reported the incident
 * @param disputed how many responses that the caller sees do not agree
 */
record ContextBody(
        @Nullable String vendor,
        @Nullable String product,
        @Nullable String version,
        @Nullable String context,
        String owner,
        String incident,
        Instant updated,
        long disputed) {
    static ContextBody of(SupplierContext said, long disputed) {
        return new ContextBody(
                said.product().vendor(),
                said.product().product(),
                said.product().version(),
                said.product().context(),
                said.owner().value(),
                said.incident().value(),
                said.updated(),
                disputed);
    }
}
