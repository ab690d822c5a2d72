package hub.api.access;

import hub.api.ApiSettings;
import hub.api.OidcSettings;
import hub.api.oidc.OidcTokens;
import hub.api.problem.ErrorForm;
import hub.api.session.Credential;
import hub.api.session.Sessions;
import hub.model.partner.ApiToken;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.normalize.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Who calls: the bearer of an API token or of a token of the identity provider; for TAXII also an agency's id with an API token, as Basic
 * credentials, for MISP without a scheme; and, where a request says nothing of this, the person of a browser's session. Secrets are looked up by their hash, so that neither the directory nor a heap dump of it holds one.
 */
@Component
final class SignIn {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final String MISP = "/api/v1/feed/misp/";

    private final Supplier<Directory> directory;
    private final Clock clock;
    private final LastUses uses;
    private final Sessions sessions;
    private final @Nullable OidcTokens oidc;

    SignIn(Supplier<Directory> directory, Clock clock, LastUses uses, Sessions sessions, ApiSettings settings) {
        this.directory = directory;
        this.clock = clock;
        this.uses = uses;
        this.sessions = sessions;
        OidcSettings provider = settings.oidc();
        this.oidc = provider == null ? null : new OidcTokens(provider, provider.audience(), clock);
    }

    Optional<ViewerAuthentication> caller(HttpServletRequest request) {
        return claimed(request)
                .filter(caller ->
                        ClientCertificate.fits(request, caller.getPrincipal().agency()));
    }

    /** Why nobody is known, for people. */
    String refusal(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null || !sessions.isSent(request)) {
            String basic = ErrorForm.isTaxii(request.getRequestURI()) ? ", or Basic with <agency id>:<token>" : "";
            return "no known API token (expected Authorization: Bearer <token>" + basic + ")";
        }
        return sessions.of(request).isPresent()
                ? "the session of the cookie is over (expected to sign in again)"
                : "the session's cookie is not one that the hub made (expected it as it was set, once; sign in again)";
    }

    private Optional<ViewerAuthentication> claimed(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return sessions.of(request).flatMap(this::session);
        }
        Optional<String> bearer = bearerOf(request);
        if (bearer.isPresent()) {
            return bearer.flatMap(this::bearer);
        }
        return ErrorForm.isTaxii(request.getRequestURI())
                ? after(BASIC, request).flatMap(this::basic)
                : Optional.empty();
    }

    /** What the request says that its bearer is to be known by. */
    static Optional<String> bearerOf(HttpServletRequest request) {
        return after(BEARER, request).or(() -> bare(request));
    }

    /** MISP says its key without a scheme. */
    private static Optional<String> bare(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> request.getRequestURI().startsWith(MISP) && header.indexOf(' ') < 0);
    }

    private static Optional<String> after(String scheme, HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(header -> header.substring(scheme.length()).strip());
    }

    /** An API token has no dot, and a JWT has two. */
    private Optional<ViewerAuthentication> bearer(String secret) {
        return oidc != null && secret.indexOf('.') >= 0 ? jwt(oidc, secret) : apiToken(secret);
    }

    private Optional<ViewerAuthentication> jwt(OidcTokens tokens, String secret) {
        Supplier<Optional<Viewer>> again =
                () -> tokens.read(secret).flatMap(word -> directory.get().viewer(word.identity()));
        return tokens.read(secret)
                .flatMap(word -> directory
                        .get()
                        .viewer(word.identity())
                        .map(viewer -> new ViewerAuthentication(
                                viewer, Credential.ofIdentity(word.identity(), word.until()), again)));
    }

    private Optional<ViewerAuthentication> session(Credential session) {
        return sessions.viewer(session).map(viewer -> {
            String hash = session.token();
            if (hash != null) {
                uses.note(hash);
            }
            return new ViewerAuthentication(viewer, session, () -> sessions.viewer(session));
        });
    }

    private Optional<ViewerAuthentication> apiToken(String secret) {
        String hash = Sha256.hex(secret);
        Supplier<Optional<Viewer>> again = () -> directory.get().viewer(hash, clock.instant());
        return again.get().map(viewer -> {
            uses.note(hash);
            ApiToken token = directory.get().apiTokens().get(hash);
            Credential shown = Credential.ofToken(hash, token == null ? null : token.expires());
            ViewerAuthentication caller = new ViewerAuthentication(viewer, shown, again);
            caller.setDetails(ApiToken.id(hash)); // what the audit calls a machine by
            return caller;
        });
    }

    /** RFC 7617. */
    private Optional<ViewerAuthentication> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : apiToken(pair.substring(colon + 1))
                        .filter(caller -> caller.getPrincipal().agency().value().equals(pair.substring(0, colon)));
    }
}
