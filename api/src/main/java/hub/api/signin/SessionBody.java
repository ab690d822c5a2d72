package hub.api.signin;

import hub.api.session.Credential;
import hub.model.partner.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session.
 *
 * @param agency whose person
 * @param user the person
 * @param until when it ends by itself
 */
record SessionBody(
        String agency, @Nullable String user, @Nullable Instant until) {
    static SessionBody of(Viewer viewer, Credential session) {
        return new SessionBody(viewer.agency().value(), viewer.user(), session.until());
    }
}
