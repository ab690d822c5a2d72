package hub.api.oidc;

import hub.api.OidcSettings;
import hub.model.partner.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Reads the tokens of the identity provider. What a token says about its own check is not believed: the algorithm has to be on our list, and
 * the key comes from the provider's published set, wherever {@code jku}, {@code x5u} or {@code jwk} point.
 */
public final class OidcTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OidcTokens.class);
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final String issuer;
    private final JwtDecoder decoder;

    /**
     * The provider is asked at the first token, so that its absence keeps nobody else out.
     *
     * @param audience for whom tokens have to be
     */
    public OidcTokens(OidcSettings settings, String audience, Clock clock) {
        this.issuer = settings.issuer();
        this.decoder = new SupplierJwtDecoder(() -> decoder(settings, audience, clock));
    }

    private static JwtDecoder decoder(OidcSettings settings, String audience, Clock clock) {
        String keys = settings.jwksUri();
        NimbusJwtDecoder decoder = (keys == null
                        ? NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                        : NimbusJwtDecoder.withJwkSetUri(keys))
                .restOperations(Provider.requests())
                .validateType(false)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .build();
        decoder.setJwtValidator(validator(settings, audience, clock));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(OidcSettings settings, String audience, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        times.setAllowEmptyExpiryClaim(false);
        JwtTypeValidator types = new JwtTypeValidator("JWT", "at+jwt");
        types.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                times,
                types,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(audience)),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
    }

    /**
     * What a token says that is believed.
     *
     * @param identity whom it is about
     * @param until when it ends
     * @param nonce of which sign-in it came, if of one
     * @param party for whom it was made, if it says so
     */
    public record Word(
            User.Identity identity,
            @Nullable Instant until,
            @Nullable String nonce,
            @Nullable String party) {}

    /** What the token says; empty if it is not to be believed. */
    public Optional<Word> read(String token) {
        try {
            Jwt claims = decoder.decode(token);
            String subject = Objects.requireNonNullElse(claims.getSubject(), "");
            return Optional.of(new Word(
                    new User.Identity(issuer, subject),
                    claims.getExpiresAt(),
                    claims.getClaimAsString("nonce"),
                    claims.getClaimAsString("azp")));
        } catch (JwtException | IllegalArgumentException e) {
            // the message may hold what a stranger sent, never the token itself
            LOG.debug(
                    "a token of the identity provider is refused: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
