package hub.model.saved;

import java.time.Instant;
import java.util.Objects;

/**
 * When somebody last asked a saved search: each reader has a last time of her own.
 *
 * @param search which
 * @param by who asked
 * @param at when, UTC
 */
public record SearchRun(SavedSearchId search, Owner by, Instant at) {
    public SearchRun {
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    /** The same for each run of one reader: the later one is all that is kept. */
    public String key() {
        return search + "/run/" + by;
    }

    /** True for the key of a run, of all keys that begin with a search's id. */
    public static boolean isKey(String key) {
        return key.contains("/run/");
    }
}
