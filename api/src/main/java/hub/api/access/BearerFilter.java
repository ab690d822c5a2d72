package hub.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Remembers for the length of a request who calls. */
final class BearerFilter extends OncePerRequestFilter {
    private final SignIn signIn;

    BearerFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        signIn.caller(request)
                .ifPresent(caller -> SecurityContextHolder.getContext().setAuthentication(caller));
        chain.doFilter(request, response);
    }
}
