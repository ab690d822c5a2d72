package hub.api.access;

import hub.api.problem.ApiProblem;
import hub.api.session.OwnOrigin;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Before an endpoint runs: the caller has one of the roles it names, a browser did not come of another site's will, and the query has no parameter that the
 * endpoint does not.
 */
final class CallInterceptor implements HandlerInterceptor {
    private final OwnOrigin origin;

    CallInterceptor(OwnOrigin origin) {
        this.origin = origin;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isAnotherTurn(request)) {
            if (method.getBeanType().getPackageName().startsWith("hub.") && !method.hasMethodAnnotation(Public.class)) {
                checkOrigin(request);
                checkRole(method);
            }
            checkParameters(request, method);
        }
        return true;
    }

    /** Where nothing can be patched, the framework's answer to OPTIONS would name no type at all as one that can. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if ("".equals(response.getHeader(HttpHeaders.ACCEPT_PATCH))) {
            response.setHeader(HttpHeaders.ACCEPT_PATCH, null);
        }
    }

    /** A refused request comes here once more to be answered, with the query that it was refused for; a stream comes once more to its end. */
    private static boolean isAnotherTurn(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || request.getDispatcherType() == DispatcherType.ASYNC;
    }

    /** A browser adds a session's cookie by itself, whoever made it ask. */
    private void checkOrigin(HttpServletRequest request) {
        if (authentication().credential().session() != null && !origin.asks(request)) {
            throw ApiProblem.of(
                    ProblemCode.CROSS_SITE,
                    "",
                    "the session's cookie counts for the hub's own pages alone (expected Sec-Fetch-Site: same-origin, or"
                            + " an Origin that is the hub's)");
        }
    }

    private static void checkRole(HandlerMethod method) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        List<Role> roles = needs == null ? List.of() : Arrays.asList(needs.value());
        if (roles.stream().noneMatch(viewer()::has)) {
            List<String> names = roles.stream().map(Role::label).toList();
            throw ApiProblem.of(
                    ProblemCode.FORBIDDEN, "", "your token has none of the roles that this needs: " + names);
        }
    }

    /** Each parameter is known and given once: of two values, two readers would take different ones. */
    private static void checkParameters(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = known(method);
        boolean any = takesAny(method);
        request.getParameterMap().forEach((name, values) -> {
            if (!any && !known.contains(name)) {
                String expected = known.isEmpty() ? "none here" : "one of " + known;
                String message = Printable.quote(name) + " (expected " + expected + ")";
                throw ApiProblem.of(ProblemCode.UNKNOWN_PARAMETER, name, message);
            }
            if (values.length > 1) {
                String message = name + ": given " + values.length + " times (expected once)";
                throw ApiProblem.of(ProblemCode.INVALID_VALUE, name, message);
            }
        });
    }

    /** What another standard says may be added to at any time. */
    private static boolean takesAny(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Map.class);
    }

    private static Set<String> known(HandlerMethod method) {
        Set<String> known = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (named != null) {
                known.add(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
            }
        }
        return known;
    }

    static Viewer viewer() {
        return authentication().getPrincipal();
    }

    static ViewerAuthentication authentication() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller instanceof ViewerAuthentication known) {
            return known;
        }
        throw ApiProblem.of(
                ProblemCode.UNAUTHENTICATED, "", "no known API token (expected Authorization: Bearer <token>)");
    }
}
