package hub.api.signin;

import hub.api.access.Needs;
import hub.api.problem.ApiProblem;
import hub.api.session.Credential;
import hub.api.session.Sessions;
import hub.api.trail.Audited;
import hub.model.audit.Action;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's session in a browser: she shows her token once, the browser keeps a cookie that no script reads. */
@RestController
class SessionController {
    private static final String PATH = "/api/v1/session";

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Makes a session of the token that the request bears. Cookies go out with the answer alone: by then the audit has the entry. */
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.COORDINATOR, Role.OPERATOR})
    @Audited(Action.SIGN_IN)
    ResponseEntity<SessionBody> begin(Viewer viewer, Credential shown, HttpServletRequest request) {
        if (viewer.user() == null || shown.session() != null) {
            String message = (viewer.user() == null ? "a machine" : "a session")
                    + " gets no session (expected Authorization: Bearer <token of a person>)";
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "", message);
        }
        Credential session = sessions.begin(shown);
        return ResponseEntity.created(URI.create(PATH))
                .header(HttpHeaders.SET_COOKIE, sessions.keep(request, session))
                .body(SessionBody.of(viewer, session));
    }

    /** Whose session the browser shows, and until when. */
    @GetMapping(PATH)
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.COORDINATOR, Role.OPERATOR})
    @Audited(Action.LOOK)
    SessionBody session(Viewer viewer, Credential shown) {
        return SessionBody.of(viewer, inSession(shown));
    }

    /** Ends a session: from now on nobody comes in with it, at this process; within seconds at none. */
    @DeleteMapping(PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs({Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.COORDINATOR, Role.OPERATOR})
    @Audited(Action.SIGN_OUT)
    ResponseEntity<Void> end(Credential shown, HttpServletRequest request) {
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, sessions.end(request, inSession(shown)))
                .build();
    }

    private static Credential inSession(Credential shown) {
        if (shown.session() == null) {
            throw ApiProblem.notFound();
        }
        return shown;
    }
}
