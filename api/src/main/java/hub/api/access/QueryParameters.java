package hub.api.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Parameters come from the address alone. A body is a report, whatever its media type says: nobody takes it apart for form fields before it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class QueryParameters extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Queried(request), response);
    }

    private static final class Queried extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> parameters;

        private Queried(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> known = parameters;
            if (known == null) {
                Map<String, String[]> read = new LinkedHashMap<>();
                QueryString.parse(getQueryString())
                        .forEach((name, values) -> read.put(name, values.toArray(String[]::new)));
                known = Collections.unmodifiableMap(read);
                parameters = known;
            }
            return known;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = getParameterMap().get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = getParameterMap().get(name);
            return values == null ? null : values[0];
        }
    }
}
