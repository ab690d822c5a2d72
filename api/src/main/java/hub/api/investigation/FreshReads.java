package hub.api.investigation;

import hub.model.partner.Viewer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets whoever reads investigations wait until searches see what was answered before. */
@Configuration(proxyBeanMethods = false)
class FreshReads implements WebMvcConfigurer, HandlerInterceptor {
    private static final String HERE = FreshReads.class.getPackageName();

    private final Unindexed unindexed;

    FreshReads(Unindexed unindexed) {
        this.unindexed = unindexed;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE); // who may not read does not wait
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("GET")
                && handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().equals(HERE)
                && !method.hasMethodAnnotation(FromLog.class)
                && caller != null
                && caller.getPrincipal() instanceof Viewer viewer) {
            unindexed.await(viewer);
        }
        return true;
    }
}
