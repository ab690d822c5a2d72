package hub.model.partner;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A secret that speaks for a person or a machine of an agency, or for an operator of the hub. The secret itself is not kept.
 *
 * @param sha256 hash of the secret, lower-case hex
 * @param agency whose it is; {@link #HUB} for an operator
 * @param user the person's id within the agency; null for a machine
 * @param roles what it may do; a machine never has {@link Role#RED}, an operator nothing but {@link Role#OPERATOR}
 * @param expires when it ends to work; null for never
 * @param label what its owner calls it
 */
public record ApiToken(
        String sha256,
        AgencyId agency,
        @Nullable String user,
        Set<Role> roles,
        @Nullable Instant expires,
        @Nullable String label) {
    /** Stands for the hub's own people; no agency can have this id. */
    public static final AgencyId HUB = new AgencyId("hub");

    private static final int ID_LENGTH = 12;

    public ApiToken {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(agency, "agency");
        if (user != null) {
            Token.user(agency.value(), user); // throws on an id that no token can name
        }
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        if (user == null && roles.contains(Role.RED)) {
            throw new IllegalArgumentException("roles: red (expected only for a person)");
        }
        if (roles.contains(Role.OPERATOR) != agency.equals(HUB) || (agency.equals(HUB) && roles.size() > 1)) {
            throw new IllegalArgumentException("roles: " + roles + " of " + agency
                    + " (expected operator for the hub alone, and nothing else there)");
        }
    }

    public ApiToken(String sha256, AgencyId agency, @Nullable String user, Set<Role> roles, @Nullable Instant expires) {
        this(sha256, agency, user, roles, expires, null);
    }

    /** What people call it by, without the secret: the start of its hash. */
    public String id() {
        return id(sha256);
    }

    /** What a token with this hash is called, whether there is one or not. */
    public static String id(String sha256) {
        return sha256.substring(0, Math.min(ID_LENGTH, sha256.length()));
    }
}
