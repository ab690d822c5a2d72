package hub.model.audit;

import com.google.common.hash.Hashing;
import hub.model.id.AgencyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An entry in its place in the chain of its agency.
 *
 * @param number counts from 1 without a gap
 * @param previous the hash of the one before; {@link Chain#ORIGIN} for the first
 * @param hash SHA-256 over {@code previous}, {@code number} and all fields of the entry, lower-case hex
 * @param entry what was done
 */
public record Link(long number, String previous, String hash, Entry entry) {
    /** The first text under every hash: another form of the same entry would be another version. */
    private static final String FORM = "hub-audit-1";

    public Link {
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(entry, "entry");
        if (number < 1) {
            throw new IllegalArgumentException("number: " + number + " (expected 1 or more)");
        }
    }

    static Link of(long number, String previous, Entry entry) {
        return new Link(number, previous, hash(number, previous, entry), entry);
    }

    public AgencyId agency() {
        return entry.agency();
    }

    /** The record's key in {@code hub.audit}: {@code cert-north@17}. */
    public String key() {
        return agency() + "@" + number;
    }

    /** True if the hash is that of everything else here. */
    boolean isSound() {
        return hash.equals(hash(number, previous, entry));
    }

    private static String hash(long number, String previous, Entry entry) {
        List<String> texts = new ArrayList<>(List.of(FORM, previous, Long.toString(number)));
        entry.write(texts);
        return Hashing.sha256().hashBytes(Netstrings.of(texts)).toString();
    }
}
