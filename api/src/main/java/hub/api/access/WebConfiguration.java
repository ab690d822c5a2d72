package hub.api.access;

import hub.api.session.Credential;
import hub.api.session.OwnOrigin;
import hub.api.trail.Trail;
import hub.model.partner.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands each endpoint its {@link Viewer} and puts the checks before it. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final AuditedCalls calls;
    private final OwnOrigin origin;

    WebConfiguration(AuditedCalls calls, OwnOrigin origin) {
        this.calls = calls;
        this.origin = origin;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(calls); // the first, so that it hears of what the next one refuses
        registry.addInterceptor(new CallInterceptor(origin));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FromCall<>(Viewer.class, request -> CallInterceptor.viewer()));
        resolvers.add(new FromCall<>(
                Credential.class, request -> CallInterceptor.authentication().credential()));
        resolvers.add(new FromCall<>(
                Trail.class,
                request -> Trail.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))));
        resolvers.add(new FromCall<>(
                Caller.class,
                request -> new Caller(CallInterceptor.authentication().again(), AuditedCalls.who())));
    }

    /** Hands a parameter of a type what belongs to the call. */
    private record FromCall<T>(Class<T> type, Function<NativeWebRequest, T> value)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return value.apply(request);
        }
    }
}
