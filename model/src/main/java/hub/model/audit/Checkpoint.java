package hub.model.audit;

import hub.model.id.AgencyId;
import java.util.List;
import java.util.Objects;

/**
 * The hub's word that the chain of an agency had come so far: nothing up to there can be taken away or written anew without its key.
 *
 * @param agency whose chain
 * @param number of the entry that it stands behind
 * @param hash of that entry
 * @param signature Ed25519 (RFC 8032) over the three, base64
 */
public record Checkpoint(AgencyId agency, long number, String hash, String signature) {
    /** After how many entries the hub signs a chain by itself. */
    public static final int EVERY = 100;

    private static final String FORM = "hub-audit-checkpoint-1";
    private static final String KEY_END = "/signed";

    public Checkpoint {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(signature, "signature");
    }

    /** True for the entries that the hub signs by itself. */
    public static boolean isDue(Link link) {
        return link.number() % EVERY == 0;
    }

    /** Signs a chain where it ends. */
    public static Checkpoint of(AgencyId agency, Chain chain, SigningKey key) {
        return new Checkpoint(agency, chain.number(), chain.hash(), key.sign(signed(agency, chain)));
    }

    /** The record's key in {@code hub.audit}: {@code cert-north@100/signed}. */
    public String key() {
        return agency + "@" + number + KEY_END;
    }

    /** True if a record of {@code hub.audit} under this key is a checkpoint, not an entry. */
    public static boolean isKey(String key) {
        return key.endsWith(KEY_END);
    }

    boolean isSignedBy(VerifyingKey key) {
        return key.verifies(signed(agency, new Chain(number, hash)), signature);
    }

    private static byte[] signed(AgencyId agency, Chain chain) {
        return Netstrings.of(List.of(FORM, agency.value(), Long.toString(chain.number()), chain.hash()));
    }
}
