package hub.model.saved;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose a saved search is, or who asked it.
 *
 * @param agency whose person or machine
 * @param user the person; null for the machines of the agency
 */
public record Owner(AgencyId agency, @Nullable String user) {
    public Owner {
        Objects.requireNonNull(agency, "agency");
    }

    public static Owner of(Viewer viewer) {
        return new Owner(viewer.agency(), viewer.user());
    }

    /** Who sees what is only the owner's. */
    public Token token() {
        return user == null ? Token.agency(agency.value()) : Token.user(agency.value(), user);
    }

    /** The same for the same owner; {@code cert-north} or {@code cert-north/ana}. */
    @Override
    public String toString() {
        return user == null ? agency.value() : agency + "/" + user;
    }
}
