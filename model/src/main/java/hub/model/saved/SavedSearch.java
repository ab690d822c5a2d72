package hub.model.saved;

import hub.model.marking.Audience;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A search that is kept, as it stands after one record of {@code hub.responses}: each record holds all of it.
 *
 * @param id the same for all versions
 * @param owner who made it, and alone changes it
 * @param version from 1 to {@value #MAX_VERSIONS}
 * @param created when the first version was written, UTC
 * @param updated when this one was, UTC
 * @param title for people
 * @param question what is asked; null once it is deleted
 * @param audience who may see and ask it: tokens that its owner held herself; nobody once it is deleted
 */
public record SavedSearch(
        SavedSearchId id,
        Owner owner,
        long version,
        Instant created,
        Instant updated,
        String title,
        @Nullable Question question,
        Audience audience) {
    /** Of one search; the log keeps them all. */
    public static final int MAX_VERSIONS = 1_000;

    public SavedSearch {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(audience, "audience");
        if (version < 1 || version > MAX_VERSIONS) {
            throw new IllegalArgumentException(
                    "saved search " + id + ": version " + version + " (expected 1.." + MAX_VERSIONS + ")");
        }
        if ((question == null) != audience.tokens().isEmpty()) {
            throw new IllegalArgumentException("saved search " + id + ": a question without readers, or the reverse");
        }
    }

    /** The next version, which says something else. */
    public SavedSearch with(String newTitle, Question newQuestion, Audience newAudience, Instant now) {
        return new SavedSearch(id, owner, version + 1, created, now, newTitle, newQuestion, newAudience);
    }

    /** The last version: nothing is left of it but that it was there. */
    public SavedSearch deleted(Instant now) {
        return new SavedSearch(id, owner, version + 1, created, now, "", null, Audience.NOBODY);
    }
}
