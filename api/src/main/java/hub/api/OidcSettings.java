package hub.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider whose tokens are taken.
 *
 * @param issuer its {@code iss}, exactly; https
 * @param audience what stands in {@code aud} of tokens that are meant for this hub
 * @param jwksUri where its keys are; null asks {@code <issuer>/.well-known/openid-configuration}
 */
public record OidcSettings(
        String issuer, String audience, @Nullable String jwksUri) {
    public OidcSettings {
        if (audience == null || audience.isBlank()) {
            throw new IllegalArgumentException("hub.oidc.audience: absent (expected what stands in aud)");
        }
        requireSafe("hub.oidc.issuer", issuer);
        if (jwksUri != null) {
            requireSafe("hub.oidc.jwks-uri", jwksUri);
        }
    }

    private static void requireSafe(String setting, @Nullable String address) {
        URI uri = URI.create(address == null ? "" : address);
        boolean local = "http".equals(uri.getScheme()) && hub.journal.Loopback.is(String.valueOf(uri.getHost()));
        if (!"https".equals(uri.getScheme()) && !local) {
            throw new IllegalArgumentException(setting + ": " + address + " (expected an https address)");
        }
    }
}
