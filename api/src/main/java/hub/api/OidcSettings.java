package hub.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider whose tokens are taken.
 *
 * @param issuer its {@code iss}, exactly; https
 * @param audience what stands in {@code aud} of tokens that are meant for this hub
 * @param jwksUri where its keys are; null asks {@code <issuer>/.well-known/openid-configuration}
 * @param client what the hub is to the provider; null, and nobody signs in on its pages
 */
public record OidcSettings(
        String issuer,
        String audience,
        @Nullable String jwksUri,
        @Nullable Client client) {
    /**
     * The hub as the provider knows it.
     *
     * @param id {@code client_id}
     * @param secret {@code client_secret}
     */
    public record Client(String id, String secret) {
        public Client {
            if (id == null || id.isBlank() || secret == null || secret.isBlank()) {
                throw new IllegalArgumentException("hub.oidc.client: expected id and secret");
            }
        }
    }

    public OidcSettings {
        if (audience == null || audience.isBlank()) {
            throw new IllegalArgumentException("hub.oidc.audience: absent (expected what stands in aud)");
        }
        requireSafe("hub.oidc.issuer", issuer);
        if (jwksUri != null) {
            requireSafe("hub.oidc.jwks-uri", jwksUri);
        }
    }

    /**
     * The address, which others cannot listen in on.
     *
     * @throws IllegalArgumentException if it is not https, but for this machine
     */
    public static URI requireSafe(String name, @Nullable String address) {
        URI uri = URI.create(address == null ? "" : address);
        boolean local = "http".equals(uri.getScheme()) && hub.journal.Loopback.is(String.valueOf(uri.getHost()));
        if (!"https".equals(uri.getScheme()) && !local) {
            throw new IllegalArgumentException(name + ": " + address + " (expected an https address)");
        }
        return uri;
    }
}
