package hub.api.access;

import hub.api.problem.ProblemWriter;
import hub.model.partner.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
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
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CallInterceptor());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerResolver());
    }

    /** A body is a report, whatever its media type says: nobody takes it apart for form fields before it is read. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(ProblemWriter problems) {
        return factory -> {
            factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
            factory.addContextCustomizers(context -> ProblemValve.install(context, problems));
        };
    }

    private static final class ViewerResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return CallInterceptor.viewer();
        }
    }
}
