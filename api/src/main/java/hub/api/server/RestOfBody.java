package hub.api.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads what nobody read of a body: a client whose connection ends while it still sends does not see why it was refused. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RestOfBody extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RestOfBody.class);
    private static final long MOST = 64 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int CHUNK = 16 << 10;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            boolean late = response.getStatus() == HttpServletResponse.SC_REQUEST_TIMEOUT;
            if (hasBody(request) && !late && !request.isAsyncStarted()) {
                read(request);
            }
        }
    }

    /** Who expects to be asked for the body has not sent it. */
    private static boolean hasBody(HttpServletRequest request) {
        boolean announced =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return announced && request.getHeader(HttpHeaders.EXPECT) == null;
    }

    private static void read(HttpServletRequest request) {
        long begin = System.nanoTime();
        try {
            InputStream body = request.getInputStream();
            byte[] chunk = new byte[CHUNK];
            long left = MOST;
            for (int n = body.read(chunk); n >= 0 && left > 0; n = body.read(chunk)) {
                left -= n;
                if (System.nanoTime() - begin > LONGEST.toNanos()) {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the rest of a body did not come: {}", e.toString());
        }
    }
}
