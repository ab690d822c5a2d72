package hub.model.delivery;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * An agency does not want an object that it brought to be in a feed's collection any more, TAXII 2.1 section 5.7. It says so of versions, not of
 * moments: what is added again in the same version stays deleted, whatever happens to its incident meanwhile.
 *
 * @param token whose feed
 * @param object the id of the STIX object
 * @param by who brought it and deletes it
 * @param version the newest version that is deleted
 * @param exact true if it is the only one; else all before it are deleted too
 */
public record Deletion(Token token, String object, AgencyId by, Instant version, boolean exact) {
    private static final String PREFIX = "deletion/";

    public Deletion {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(version, "version");
    }

    /** The same for all that is said of one object in one feed. */
    public static String key(Token token, String object) {
        return PREFIX + token + "/" + object;
    }

    /** The same for what a later one takes the place of. */
    public String key() {
        return key(token, object) + "/" + by + (exact ? "@" + version : "");
    }

    /** True for the key of a deletion, of all keys of its topics. */
    public static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /** True if this version of the object is meant. */
    public boolean means(String owner, Instant shown) {
        return by.value().equals(owner) && (exact ? shown.equals(version) : !shown.isAfter(version));
    }

    /** True if a farewell tells nothing but that deleted versions are gone. */
    public boolean meansFarewell(String owner, Instant shown) {
        Instant said = exact ? shown : shown.minus(1, ChronoUnit.MICROS);
        return means(owner, said);
    }
}
