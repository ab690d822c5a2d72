package hub.api.access;

import hub.model.partner.ApiToken;
import hub.model.partner.Directory;
import hub.normalize.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks the bearer's secret up by its hash, so that neither the directory nor a heap dump of it holds a secret. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final Supplier<Directory> directory;
    private final Clock clock;

    BearerFilter(Supplier<Directory> directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        secret(request).map(Sha256::hex).ifPresent(this::signIn);
        chain.doFilter(request, response);
    }

    private void signIn(String hash) {
        directory.get().viewer(hash, clock.instant()).ifPresent(viewer -> {
            ViewerAuthentication caller = new ViewerAuthentication(viewer);
            caller.setDetails(ApiToken.id(hash)); // what the audit calls a machine by
            SecurityContextHolder.getContext().setAuthentication(caller);
        });
    }

    static Optional<String> secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
