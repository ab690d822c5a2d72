package hub.model.partner;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, with the tokens held at this moment. Every read needs one.
 *
 * @param agency whose eyes
 * @param user the person's id within the agency; null for a machine
 * @param roles what the viewer may do
 * @param tokens what the viewer may see
 */
public record Viewer(AgencyId agency, @Nullable String user, Set<Role> roles, Set<Token> tokens) {
    public Viewer {
        roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
        tokens = java.util.Collections.unmodifiableSet(new TreeSet<>(tokens));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
