package hub.api.budget;

import hub.api.problem.ApiProblem;
import hub.model.partner.Viewer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Takes each request's cost from the budget of its caller's agency, and says how much is left (draft-ietf-httpapi-ratelimit-headers-10). */
final class BudgetInterceptor implements HandlerInterceptor {
    private static final String POLICY = "\"requests\"";

    private final RequestBudgets budgets;

    BudgetInterceptor(RequestBudgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && caller != null
                && caller.getPrincipal() instanceof Viewer viewer) {
            take(viewer, cost(method), response);
        }
        return true;
    }

    private void take(Viewer viewer, int cost, HttpServletResponse response) {
        TokenBucket.Taken taken = budgets.take(viewer.agency(), cost);
        long window = RequestBudgets.WINDOW.toSeconds();
        response.setHeader("RateLimit-Policy", POLICY + ";q=" + budgets.units() + ";w=" + window);
        response.setHeader("RateLimit", POLICY + ";r=" + taken.left() + ";t=" + taken.fullIn());
        if (!taken.granted()) {
            String message = "requests: " + cost + " units asked for, " + taken.left() + " left of " + viewer.agency()
                    + "'s (expected at most " + budgets.units() + " in " + window + " s)";
            throw ApiProblem.rateLimited(message, Duration.ofSeconds(taken.enoughIn()));
        }
    }

    private static int cost(HandlerMethod method) {
        Costs costs = method.getMethodAnnotation(Costs.class);
        return costs == null ? 1 : costs.value();
    }
}
