package hub.model.audit;

import java.util.Objects;

/**
 * Where the chain of an agency ends. The fold over its entries.
 *
 * @param number of the last entry; 0 before the first
 * @param hash of the last entry
 */
public record Chain(long number, String hash) {
    /** What stands before the first entry. */
    public static final String ORIGIN = "0".repeat(64);

    public static final Chain EMPTY = new Chain(0, ORIGIN);

    public Chain {
        Objects.requireNonNull(hash, "hash");
    }

    /** The entry in its place. */
    public Link append(Entry entry) {
        return Link.of(number + 1, hash, entry);
    }

    /** The chain with the link at its end, whatever it says of itself. */
    public Chain after(Link link) {
        return new Chain(link.number(), link.hash());
    }
}
