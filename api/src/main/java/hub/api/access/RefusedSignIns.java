package hub.api.access;

import hub.api.session.Sessions;
import hub.api.trail.AuditDesk;
import hub.model.partner.ApiToken;
import hub.normalize.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the audit of credentials that were shown and refused, whoever refused them further in. A call without any is no attempt. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class RefusedSignIns extends OncePerRequestFilter {
    private final AuditDesk desk;
    private final Sessions sessions;

    RefusedSignIns(AuditDesk desk, Sessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            SignIn.bearerOf(request)
                    .or(() -> sessions.sent(request))
                    .map(Sha256::hex)
                    .map(ApiToken::id)
                    .ifPresent(id -> desk.refusedSignIn("token", id));
        }
    }
}
