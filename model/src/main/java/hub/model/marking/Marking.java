package hub.model.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the owner says about further use.
 *
 * @param tlp FIRST TLP 2.0
 * @param pap permissible actions; null if not stated
 * @param recipients who is meant, for AMBER and stricter; each is a token of the recipient form
 * @param clients with TLP AMBER: the recipients' client organisations too
 */
public record Marking(Tlp tlp, @Nullable Pap pap, List<Token> recipients, boolean clients) {
    public Marking {
        Objects.requireNonNull(tlp, "tlp");
        recipients = recipients.stream().distinct().sorted().toList();
        for (Token recipient : recipients) {
            if (!recipient.isRecipient()) {
                throw new IllegalArgumentException(
                        "recipient: " + recipient + " (expected an agency, a group or a user)");
            }
        }
    }

    public static Marking of(Tlp tlp) {
        return new Marking(tlp, null, List.of(), false);
    }

    /** This marking with TLP and PAP raised to the other's where that is stricter. */
    public Marking atLeast(Marking other) {
        Tlp stricterTlp = other.tlp.isStricterThan(tlp) ? other.tlp : tlp;
        Pap stricterPap = other.papOrClear().isStricterThan(papOrClear()) ? other.pap : pap;
        return new Marking(stricterTlp, stricterPap, recipients, clients);
    }

    /**
     * This marking and the other in one, for the same audience: the stricter TLP, the stricter PAP, the recipients of both. Two markings can
     * name the same audience in different words: AMBER without recipients, and AMBER+STRICT for the national CERTs.
     */
    public Marking and(Marking other) {
        Marking strict = atLeast(other);
        List<Token> all = new ArrayList<>(recipients);
        all.addAll(other.recipients);
        return new Marking(strict.tlp, strict.pap, all, clients && other.clients);
    }

    /** This marking with the other's TLP and PAP where those are stricter, for nobody but whom this one is for. */
    public Marking raisedTo(Marking other) {
        Marking strict = atLeast(other);
        boolean unnamed = tlp == Tlp.AMBER && recipients.isEmpty();
        return new Marking(strict.tlp, strict.pap, unnamed ? List.of(Token.NATIONAL_CERTS) : recipients, clients);
    }

    /**
     * This marking for no more than the holders of a token: whatever is wider becomes as strict as it takes to name them.
     *
     * @param token {@code community}, or one that may be a recipient
     */
    public Marking within(Token token) {
        if (token.equals(Token.COMMUNITY)) {
            return tlp == Tlp.CLEAR ? new Marking(Tlp.GREEN, pap, List.of(), false) : this;
        }
        Tlp named = Tlp.AMBER.isStricterThan(tlp) ? Tlp.AMBER : tlp;
        return new Marking(named, pap, List.of(token), false);
    }

    /** True if the TLP or the PAP allows more than the other's does; a PAP that is not stated allows everything. */
    public boolean isWeakerThan(Marking other) {
        return other.tlp.isStricterThan(tlp) || other.papOrClear().isStricterThan(papOrClear());
    }

    /** The two labels, as a person would say them. */
    public String label() {
        return "TLP " + tlp.label() + (pap == null ? "" : ", PAP " + pap);
    }

    private Pap papOrClear() {
        return pap == null ? Pap.CLEAR : pap;
    }
}
