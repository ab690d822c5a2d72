package hub.model.partner;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person of an agency. What her API tokens may do is never more than what she may.
 *
 * @param agency whose she is
 * @param id within the agency, as in the token {@code user:<agency>/<id>}
 * @param name for people
 * @param roles what she may do
 * @param identity how an identity provider names her; null if she signs in with API tokens alone
 */
public record User(
        AgencyId agency,
        String id,
        String name,
        Set<Role> roles,
        @Nullable Identity identity) {

    /**
     * OpenID Connect Core 1.0, section 2.
     *
     * @param issuer {@code iss}
     * @param subject {@code sub}
     */
    public record Identity(String issuer, String subject) {
        private static final int MAX_TEXT = 255;

        public Identity {
            if (issuer.isBlank() || subject.isBlank() || issuer.length() > MAX_TEXT || subject.length() > MAX_TEXT) {
                throw new IllegalArgumentException(
                        "identity: issuer or subject (expected 1 to " + MAX_TEXT + " characters each)");
            }
        }
    }

    public User {
        Objects.requireNonNull(name, "name");
        Token.user(agency.value(), id); // throws on an id that no token can name
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        if (roles.contains(Role.OPERATOR)) {
            throw new IllegalArgumentException("roles: operator (expected only for the hub's own people)");
        }
    }

    /** The same person with other roles. */
    public User with(Set<Role> other) {
        return new User(agency, id, name, other, identity);
    }

    /** As in keys and messages: {@code cert-north/eva}. */
    public String path() {
        return agency + "/" + id;
    }
}
