package hub.api.agency;

import hub.model.partner.Role;
import hub.model.partner.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person of the agency.
 *
 * @param id within the agency
 * @param name for people
 * @param roles what she may do
 * @param identity how an identity provider names her; absent if she signs in with API tokens alone
 */
record UserBody(
        String id,
        String name,
        List<String> roles,
        @Nullable IdentityBody identity) {

    /**
     * @param issuer {@code iss}
     * @param subject {@code sub}
     */
    record IdentityBody(String issuer, String subject) {}

    static UserBody of(User user) {
        User.Identity identity = user.identity();
        return new UserBody(
                user.id(),
                user.name(),
                user.roles().stream().map(Role::label).toList(),
                identity == null ? null : new IdentityBody(identity.issuer(), identity.subject()));
    }
}
