package hub.api.access;

import hub.api.problem.ErrorForm;
import hub.api.problem.ProblemWriter;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Everything needs a known caller but a short, explicit list. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] WITHOUT_CREDENTIALS = {
        "/openapi.json", "/schemas/**", "/error", "/api/v1/session/login", "/api/v1/session/callback"
    };

    /** Health and metrics have a port of their own, which only operators reach; there is no content behind them. */
    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** A method that the hub does not have is answered as such, with those that it has; all else that looks like a trick is refused. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** The server's metrics count each call; what the filters would note beside is kept as long as a stream lasts. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain chain(HttpSecurity http, SignIn signIn, ProblemWriter problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new OneCredentialFilter(problems), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BearerFilter(signIn), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(WITHOUT_CREDENTIALS)
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ASYNC) // the end of a call that was let in
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(faults -> faults.authenticationEntryPoint((request, response, fault) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hub\"");
                    if (ErrorForm.isTaxii(request.getRequestURI())) {
                        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"hub\", charset=\"UTF-8\"");
                    }
                    problems.write(
                            response,
                            request.getRequestURI(),
                            Problem.of(ProblemCode.UNAUTHENTICATED, "", signIn.refusal(request)));
                }))
                .build();
    }
}
