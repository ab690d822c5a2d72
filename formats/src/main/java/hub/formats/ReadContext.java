package hub.formats;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import java.util.Objects;

/**
 * What a reader must know besides the bytes.
 *
 * @param sender who sent the report, by its principal; what a payload says about its owner is never believed
 * @param defaultMarking the sender's marking for reports that state none, in formats that allow it
 */
public record ReadContext(AgencyId sender, Marking defaultMarking) {
    public ReadContext {
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(defaultMarking, "defaultMarking");
    }
}
