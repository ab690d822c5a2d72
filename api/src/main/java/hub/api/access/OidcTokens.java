package hub.api.access;

import hub.api.OidcSettings;
import hub.model.partner.User;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
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
import org.springframework.web.client.RestTemplate;

/**
 * Reads the tokens of the identity provider. What a token says about its own check is not believed: the algorithm has to be on our list, and
 * the key comes from the provider's published set, wherever {@code jku}, {@code x5u} or {@code jwk} point.
 */
final class OidcTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OidcTokens.class);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);

    private final String issuer;
    private final JwtDecoder decoder;

    /** The provider is asked at the first token, so that its absence keeps nobody else out. */
    OidcTokens(OidcSettings settings, Clock clock) {
        this.issuer = settings.issuer();
        this.decoder = new SupplierJwtDecoder(() -> decoder(settings, clock));
    }

    private static JwtDecoder decoder(OidcSettings settings, Clock clock) {
        String keys = settings.jwksUri();
        NimbusJwtDecoder decoder = (keys == null
                        ? NimbusJwtDecoder.withIssuerLocation(settings.issuer())
                        : NimbusJwtDecoder.withJwkSetUri(keys))
                .restOperations(provider())
                .validateType(false)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .build();
        decoder.setJwtValidator(validator(settings, clock));
        return decoder;
    }

    private static RestTemplate provider() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        return new RestTemplate(requests);
    }

    private static OAuth2TokenValidator<Jwt> validator(OidcSettings settings, Clock clock) {
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
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank())));
    }

    /** Whom the token is about; empty if it is not to be believed. */
    Optional<User.Identity> identity(String token) {
        try {
            String subject = decoder.decode(token).getSubject();
            return subject == null ? Optional.empty() : Optional.of(new User.Identity(issuer, subject));
        } catch (JwtException | IllegalArgumentException e) {
            // the message may hold what a stranger sent, never the token itself
            LOG.debug(
                    "a token of the identity provider is refused: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
