package hub.api.access;

import hub.model.audit.Who;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who made a call, for answers that go on after it.
 *
 * @param viewer what the caller may do and see at the moment when it is asked; empty once her token expired or she or her agency may no longer act
 * @param who what the audit calls her
 */
public record Caller(Supplier<Optional<Viewer>> viewer, Who who) {
    /** The same, as long as she may read incidents. */
    public Optional<Viewer> reader() {
        return viewer.get().filter(now -> now.has(Role.SUBSCRIBER) || now.has(Role.INVESTIGATOR));
    }
}
