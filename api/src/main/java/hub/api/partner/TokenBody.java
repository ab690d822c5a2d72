package hub.api.partner;

import hub.model.partner.ApiToken;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API token.
 *
 * @param id what people call it by; not the secret
 * @param user the person it is for; absent for a machine
 * @param roles what it may do, as far as the person may
 * @param expires absent for never
 * @param label what its owner calls it
 * @param lastUsed the day, in UTC; absent if it never was
 * @param secret only in the answer that makes it
 */
public record TokenBody(
        String id,
        @Nullable String user,
        List<String> roles,
        @Nullable Instant expires,
        @Nullable String label,
        @Nullable LocalDate lastUsed,
        @Nullable String secret) {
    /** Without the secret, as the directory has it. */
    public static TokenBody of(Directory directory, ApiToken token) {
        return of(token, directory.lastUses().get(token.sha256()), null);
    }

    /** With the secret, at its birth. */
    public static TokenBody born(ApiToken token, String secret) {
        return of(token, null, secret);
    }

    private static TokenBody of(ApiToken token, @Nullable LocalDate lastUsed, @Nullable String secret) {
        List<String> roles = token.roles().stream().map(Role::label).toList();
        return new TokenBody(token.id(), token.user(), roles, token.expires(), token.label(), lastUsed, secret);
    }
}
