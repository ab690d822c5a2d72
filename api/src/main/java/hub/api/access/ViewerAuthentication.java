package hub.api.access;

import hub.api.session.Credential;
import hub.model.partner.Viewer;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller whose secret is known. */
final class ViewerAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Viewer viewer;
    private final transient Credential credential;
    private final transient Supplier<Optional<Viewer>> again;

    /**
     * @param credential by what she is known
     * @param again who stands behind the same secret at the moment when it is asked
     */
    ViewerAuthentication(Viewer viewer, Credential credential, Supplier<Optional<Viewer>> again) {
        super(List.of(new SimpleGrantedAuthority("viewer")));
        this.viewer = viewer;
        this.credential = credential;
        this.again = again;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    Credential credential() {
        return credential;
    }

    Supplier<Optional<Viewer>> again() {
        return again;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewerAuthentication that && viewer.equals(that.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
