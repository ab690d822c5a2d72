package hub.api.session;

import hub.model.partner.Directory;
import hub.model.partner.User;
import hub.model.partner.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a caller is known: an API token, or the word of an identity provider. No secret is in it.
 *
 * @param token the hash of the API token; null if an identity provider's word is what counts
 * @param identity how the identity provider calls her; null with a token
 * @param until when it ends by itself; null for never
 * @param session the id of the session that keeps it; null if she shows it with each call
 */
public record Credential(
        @Nullable String token,
        User.@Nullable Identity identity,
        @Nullable Instant until,
        @Nullable String session) {
    public Credential {
        if ((token == null) == (identity == null)) {
            throw new IllegalArgumentException("credential: expected a token or an identity");
        }
    }

    /** An API token with this hash. */
    public static Credential ofToken(String sha256, @Nullable Instant until) {
        return new Credential(sha256, null, until, null);
    }

    /** The word of an identity provider. */
    public static Credential ofIdentity(User.Identity identity, @Nullable Instant until) {
        return new Credential(null, identity, until, null);
    }

    /** The same in a session. */
    Credential in(String newSession, Instant newUntil) {
        return new Credential(token, identity, newUntil, newSession);
    }

    /** Who stands behind it. */
    Optional<Viewer> viewer(Directory directory, Instant now) {
        if (until != null && !now.isBefore(until)) {
            return Optional.empty();
        }
        if (token != null) {
            return directory.viewer(token, now);
        }
        return identity == null ? Optional.empty() : directory.viewer(identity);
    }
}
