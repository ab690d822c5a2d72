package hub.model.saved;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a saved search.
 *
 * @param value {@code search--<uuid>}
 */
public record SavedSearchId(String value) {
    /** What all of them begin with. */
    public static final String PREFIX = "search--";

    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public SavedSearchId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("saved search id: " + value + " (expected " + PREFIX + "<uuid>)");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public static SavedSearchId of(UUID uuid) {
        return new SavedSearchId(PREFIX + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
