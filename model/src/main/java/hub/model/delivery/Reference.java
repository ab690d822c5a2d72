package hub.model.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A STIX object of the creator of an incident, without content: what it takes to say later that it is gone, STIX 2.1 section 3.6.2.
 *
 * @param id of the object
 * @param created of the object
 * @param createdBy its {@code created_by_ref}; null if it has none
 * @param modified of its newest version
 * @param present true while the newest revision has it
 */
public record Reference(
        String id, Instant created, @Nullable String createdBy, Instant modified, boolean present) {
    public Reference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(modified, "modified");
    }

    Reference gone() {
        return new Reference(id, created, createdBy, modified, false);
    }

    /** The same object after another version of it. */
    Reference after(Reference before) {
        return before.modified.isAfter(modified)
                ? new Reference(id, created, createdBy, before.modified, present)
                : this;
    }
}
