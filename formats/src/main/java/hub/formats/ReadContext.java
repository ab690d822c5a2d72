package hub.formats;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Token;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know besides the bytes.
 *
 * @param sender who sent the report, by its principal; what a payload says about its owner is never believed
 * @param defaultMarking the sender's marking for reports that state none, in formats that allow it
 * @param within whose holders alone may get it, as the report's envelope says, as far as its marking allows; null for its marking alone
 */
public record ReadContext(
        AgencyId sender, Marking defaultMarking, @Nullable Token within) {
    public ReadContext {
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(defaultMarking, "defaultMarking");
    }

    public ReadContext(AgencyId sender, Marking defaultMarking) {
        this(sender, defaultMarking, null);
    }

    public ReadContext within(@Nullable Token token) {
        return new ReadContext(sender, defaultMarking, token);
    }
}
