package hub.api.oidc;

import hub.api.ApiSettings;
import hub.api.OidcSettings;
import hub.api.OidcSettings.Client;
import hub.api.oidc.Provider.Unanswered;
import hub.api.problem.ApiProblem;
import hub.api.session.OwnOrigin;
import hub.api.session.SealedCookie;
import hub.model.partner.User;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.UriComponentsBuilder;

/** The authorization code flow of OpenID Connect Core 1.0 3.1, with PKCE, state and nonce. What is pending is in the browser that began it. */
public final class Login {
    private static final Logger LOG = LoggerFactory.getLogger(Login.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String issuer;
    private final Client client;
    private final String redirect;
    private final Provider provider;
    private final OidcTokens tokens;
    private final SealedCookie<PendingLogin> cookie;
    private final Clock clock;

    private Login(OidcSettings oidc, Client client, ApiSettings settings, OwnOrigin origin, Clock clock) {
        this.issuer = oidc.issuer();
        this.client = client;
        this.redirect = settings.publicAddress() + "/api/v1/session/callback";
        this.provider = new Provider(issuer, client);
        this.tokens = new OidcTokens(oidc, client.id(), clock);
        this.cookie =
                new SealedCookie<>("hub-login", SealedCookie.From.LAX, PendingLogin.class, settings.secret(), origin);
        this.clock = clock;
    }

    /** Empty without a client at the identity provider. */
    public static Optional<Login> of(ApiSettings settings, OwnOrigin origin, Clock clock) {
        OidcSettings oidc = settings.oidc();
        Client client = oidc == null ? null : oidc.client();
        return oidc == null || client == null
                ? Optional.empty()
                : Optional.of(new Login(oidc, client, settings, origin, clock));
    }

    /**
     * A sign-in that has begun.
     *
     * @param page of the provider, where the browser goes now
     * @param cookie that it comes back with, a value of {@code Set-Cookie}
     */
    public record Begun(URI page, String cookie) {}

    /** How a sign-in ended. */
    public sealed interface Ended {}

    /**
     * The provider says who it is.
     *
     * @param to where she wanted to go
     */
    public record SignedIn(User.Identity identity, String to) implements Ended {}

    /**
     * Nobody is signed in.
     *
     * @param part of the answer that was not as expected
     * @param message for her
     */
    public record Refused(String part, String message) implements Ended {}

    /**
     * Sends somebody to the provider.
     *
     * @param to a path of the hub, where she goes afterwards
     * @throws ApiProblem UNAVAILABLE if the provider does not say where its pages are
     */
    public Begun begin(HttpServletRequest request, String to) {
        PendingLogin pending = PendingLogin.begin(to, clock.instant().plus(PATIENCE));
        try {
            URI page = UriComponentsBuilder.fromUri(provider.addresses().authorization())
                    .queryParam("response_type", "code")
                    .queryParam("scope", "openid")
                    .queryParam("client_id", "{client}")
                    .queryParam("redirect_uri", "{redirect}")
                    .queryParam("state", pending.state())
                    .queryParam("nonce", pending.nonce())
                    .queryParam("code_challenge", pending.challenge())
                    .queryParam("code_challenge_method", "S256")
                    .encode()
                    .buildAndExpand(Map.of("client", client.id(), "redirect", redirect))
                    .toUri();
            return new Begun(page, cookie.keep(request, pending, PATIENCE));
        } catch (Unanswered e) {
            throw unavailable(e);
        }
    }

    /** The value of {@code Set-Cookie} with which a sign-in can be answered no more. */
    public String over(HttpServletRequest request) {
        return cookie.forget(request);
    }

    /**
     * Takes what the provider sent back by the browser.
     *
     * @param answer its parameters; those that are not known count for nothing, RFC 6749 4.1.2
     * @throws ApiProblem UNAVAILABLE if the provider gives no token now
     */
    public Ended finish(HttpServletRequest request, Map<String, String> answer) {
        PendingLogin pending = cookie.of(request).orElse(null);
        if (pending == null || !pending.isAnsweredBy(answer.getOrDefault("state", ""), clock.instant())) {
            return new Refused(
                    "state",
                    "state: expected the answer to a sign-in that began in this browser within " + PATIENCE.toMinutes()
                            + " minutes");
        }
        if (!answer.getOrDefault("iss", issuer).equals(issuer)) { // RFC 9207
            return new Refused(
                    "iss", "iss: " + Printable.quote(answer.getOrDefault("iss", "")) + " (expected " + issuer + ")");
        }
        String code = answer.get("code");
        if (code == null || answer.containsKey("error")) {
            return new Refused(
                    "error", "the identity provider says " + Printable.quote(answer.getOrDefault("error", "nothing")));
        }
        try {
            return provider.idToken(code, pending.verifier(), redirect)
                    .map(token -> check(token, pending))
                    .orElseGet(() -> new Refused("code", "code: the identity provider gives no token for it"));
        } catch (Unanswered e) {
            throw unavailable(e);
        }
    }

    private Ended check(String token, PendingLogin pending) {
        OidcTokens.Word word = tokens.read(token).orElse(null);
        if (word == null) {
            return new Refused("token", "the identity provider's token is not to be believed");
        }
        if (!Objects.requireNonNullElse(word.party(), client.id()).equals(client.id())) {
            return new Refused("azp", "the identity provider's token is for somebody else");
        }
        if (!PendingLogin.same(pending.nonce(), Objects.requireNonNullElse(word.nonce(), ""))) {
            return new Refused("nonce", "the identity provider's token is for another sign-in");
        }
        return new SignedIn(word.identity(), pending.to());
    }

    private static ApiProblem unavailable(Unanswered fault) {
        LOG.warn("nobody can sign in: {}", fault.getMessage());
        return ApiProblem.of(ProblemCode.UNAVAILABLE, "", "the identity provider does not answer now; try again");
    }
}
