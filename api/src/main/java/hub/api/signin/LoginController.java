package hub.api.signin;

import hub.api.ApiSettings;
import hub.api.access.Public;
import hub.api.oidc.Login;
import hub.api.problem.ApiProblem;
import hub.api.session.Credential;
import hub.api.session.OwnOrigin;
import hub.api.session.Sessions;
import hub.api.trail.AuditDesk;
import hub.model.audit.Action;
import hub.model.audit.Who;
import hub.model.partner.Directory;
import hub.model.partner.User;
import hub.model.partner.Viewer;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in on the pages of the identity provider: out to them, and back with a session. */
@RestController
class LoginController {
    private final Optional<Login> login;
    private final Sessions sessions;
    private final Supplier<Directory> directory;
    private final AuditDesk audit;

    LoginController(
            ApiSettings settings,
            OwnOrigin origin,
            Sessions sessions,
            Supplier<Directory> directory,
            AuditDesk audit,
            Clock clock) {
        this.login = Login.of(settings, origin, clock);
        this.sessions = sessions;
        this.directory = directory;
        this.audit = audit;
    }

    /** Sends a browser to the identity provider. */
    @GetMapping("/api/v1/session/login")
    @Public("it leads to the identity provider's page, and is the same for everybody")
    @ApiResponse(responseCode = "302", description = "to the identity provider", content = @Content)
    ResponseEntity<Void> begin(
            @Parameter(
                            description = "the path of the hub to go to afterwards, / if absent",
                            schema = @Schema(type = "string", pattern = "^/"))
                    @RequestParam(name = "to", defaultValue = "/")
                    String to,
            HttpServletRequest request) {
        Login.Begun begun = login().begin(request, Destination.read(to));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(begun.page())
                .header(HttpHeaders.SET_COOKIE, begun.cookie())
                .build();
    }

    /** Takes a browser back that the identity provider sends. */
    @GetMapping("/api/v1/session/callback")
    @Public("it believes the identity provider alone, and only what was asked from the same browser")
    @ApiResponse(responseCode = "302", description = "to where she wanted to go, with a session", content = @Content)
    @ApiResponse(
            responseCode = "403",
            description = "Nobody is signed in; the message says why.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<Void> end(
            @Parameter(hidden = true) @RequestParam Map<String, String> answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.SET_COOKIE, login().over(request)); // with a refusal too; an answer of ours replaces it
        return switch (login().finish(request, answer)) {
            case Login.SignedIn(User.Identity identity, String to) -> enter(identity, to, request);
            case Login.Refused(String part, String message) -> throw refused(part, message);
        };
    }

    /** Cookies of sessions go out with the answer alone: by then the audit has the entry. */
    private ResponseEntity<Void> enter(User.Identity identity, String to, HttpServletRequest request) {
        Viewer viewer = directory
                .get()
                .viewer(identity)
                .orElseThrow(() -> refused(
                        "subject",
                        "nobody here is called " + Printable.quote(identity.subject())
                                + " by the identity provider (expected an identity that your coordinator entered)"));
        String session = sessions.keep(request, sessions.begin(Credential.ofIdentity(identity, null)));
        Who who = new Who(Who.Kind.PERSON, String.valueOf(viewer.user()));
        audit.allowed(viewer.agency(), who, Action.SIGN_IN, request);
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, to)
                .header(HttpHeaders.SET_COOKIE, login().over(request), session)
                .build();
    }

    private ApiProblem refused(String part, String message) {
        audit.refusedSignIn("login", part);
        return ApiProblem.of(ProblemCode.SIGN_IN_REFUSED, "", message);
    }

    private Login login() {
        return login.orElseThrow(() -> ApiProblem.of(
                ProblemCode.NOT_CONFIGURED,
                "",
                "nobody signs in here through an identity provider: hub.oidc.client is not set"));
    }
}
