package hub.model.partner;

import hub.model.marking.Token;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A secret that speaks for a person or a machine of an agency. The secret itself is not kept.
 *
 * @param sha256 hash of the secret, lower-case hex
 * @param agency whose it is
 * @param user the person's id within the agency; null for a machine
 * @param roles what it may do; a machine never has {@link Role#RED}
 * @param expires when it ends to work; null for never
 */
public record ApiToken(
        String sha256,
        AgencyId agency,
        @Nullable String user,
        Set<Role> roles,
        @Nullable Instant expires) {
    public ApiToken {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(agency, "agency");
        if (user != null) {
            Token.user(agency.value(), user); // throws on an id that no token can name
        }
        roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
        if (user == null && roles.contains(Role.RED)) {
            throw new IllegalArgumentException("roles: red (expected only for a person)");
        }
    }
}
