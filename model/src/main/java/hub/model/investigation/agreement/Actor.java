package hub.model.investigation.agreement;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.ApiToken;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the API knows it from the credentials.
 *
 * @param agency for whom
 * @param user the person's id within the agency; null for a machine
 * @param red whether she may read what is RED for her agency
 */
public record Actor(AgencyId agency, @Nullable String user, boolean red) {
    /** The hub itself, which only says that time has passed. */
    public static final Actor HUB = new Actor(ApiToken.HUB, null, true);

    public Actor {
        Objects.requireNonNull(agency, "agency");
    }

    /** The tokens by which she sees anything of an investigation. */
    public List<Token> tokens() {
        Token own = Token.agency(agency.value());
        return red ? List.of(own, own.red()) : List.of(own);
    }
}
