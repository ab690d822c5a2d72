package hub.local.collect.remote;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How to log in to a partner's server.
 *
 * @param authorization what the header {@code Authorization} says; empty for a server that is open to all
 */
public record Login(Optional<String> authorization) {
    public static final Login NONE = new Login(Optional.empty());

    /** RFC 7617. */
    public static Login basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Login(Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    /** RFC 6750. */
    public static Login bearer(String token) {
        return new Login(Optional.of("Bearer " + token));
    }

    /** As MISP wants it: the bare key. */
    public static Login key(String key) {
        return new Login(Optional.of(key));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return authorization.isPresent() ? "Login[secret]" : "Login[none]";
    }
}
