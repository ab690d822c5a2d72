package hub.api.access;

import hub.api.problem.ProblemWriter;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a request with two credentials: of two, a proxy and the hub would take different ones. */
final class OneCredentialFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;

    OneCredentialFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int given =
                Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size();
        if (given > 1) {
            String message = HttpHeaders.AUTHORIZATION + ": given " + given + " times (expected once)";
            problems.write(
                    response,
                    request.getRequestURI(),
                    Problem.of(ProblemCode.MALFORMED, HttpHeaders.AUTHORIZATION, message));
            return;
        }
        chain.doFilter(request, response);
    }
}
