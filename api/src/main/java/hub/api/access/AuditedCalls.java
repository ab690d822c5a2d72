package hub.api.access;

import hub.api.trail.AuditDesk;
import hub.api.trail.Audited;
import hub.model.audit.Who;
import hub.model.partner.ApiToken;
import hub.model.partner.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * The one place where calls are recorded: between the moment when an endpoint has made its answer and the moment when its first byte or header is
 * written; a refusal right after it.
 */
@Component
final class AuditedCalls implements HandlerInterceptor, WebMvcRegistrations {
    private static final int TOO_MANY = 429;

    private final AuditDesk desk;

    AuditedCalls(AuditDesk desk) {
        this.desk = desk;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod endpoint) {
                return new Recorded(endpoint);
            }
        };
    }

    private final class Recorded extends ServletInvocableHandlerMethod {
        private Recorded(HandlerMethod endpoint) {
            super(endpoint);
        }

        @Override
        public @Nullable Object invokeForRequest(
                NativeWebRequest request, @Nullable ModelAndViewContainer container, @Nullable Object... more)
                throws Exception {
            Object answer = super.invokeForRequest(request, container, more);
            Audited audited = getMethodAnnotation(Audited.class);
            HttpServletRequest call = request.getNativeRequest(HttpServletRequest.class);
            if (audited != null && call != null) {
                desk.allowed(CallInterceptor.viewer().agency(), who(), audited.value(), call);
            }
            return answer;
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        boolean refused = response.getStatus() == HttpServletResponse.SC_FORBIDDEN || response.getStatus() == TOO_MANY;
        Audited audited =
                handler instanceof HandlerMethod endpoint ? endpoint.getMethodAnnotation(Audited.class) : null;
        if (refused && audited != null) {
            desk.refused(CallInterceptor.viewer().agency(), who(), audited.value(), request);
        }
    }

    static Who who() {
        Viewer viewer = CallInterceptor.viewer();
        boolean hub = viewer.agency().equals(ApiToken.HUB);
        String user = viewer.user();
        if (user != null) {
            return new Who(hub ? Who.Kind.OPERATOR : Who.Kind.PERSON, user);
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Object token = caller == null ? null : caller.getDetails();
        return new Who(hub ? Who.Kind.OPERATOR : Who.Kind.MACHINE, token == null ? "unnamed" : token.toString());
    }
}
