package hub.api.session;

import hub.api.ApiSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Where browsers find this hub, and which of their requests come from its own pages. */
@Component
public final class OwnOrigin {
    private static final Set<String> WITHOUT_EFFECT = Set.of("GET", "HEAD", "OPTIONS");

    private final @Nullable String stated;

    OwnOrigin(ApiSettings settings) {
        this.stated = settings.publicAddress();
    }

    /**
     * True if it comes from a page of the hub, or is an address that somebody typed. Browsers say so themselves (W3C Fetch Metadata, {@code Sec-Fetch-Site});
     * older ones say at least where a request comes from that may change something (RFC 6454, {@code Origin}).
     */
    public boolean asks(HttpServletRequest request) {
        boolean harmless = WITHOUT_EFFECT.contains(request.getMethod());
        String site = only(request, "Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || (harmless && site.equals("none"));
        }
        return harmless || of(request).equals(only(request, HttpHeaders.ORIGIN));
    }

    /** Of two values nobody knows which another reader takes: they are like none that is ours. */
    private static @Nullable String only(HttpServletRequest request, String header) {
        List<String> values = Collections.list(request.getHeaders(header));
        return values.size() > 1 ? "" : request.getHeader(header);
    }

    /** True if browsers speak TLS, with the hub or with what stands before it. */
    boolean isSecure(HttpServletRequest request) {
        return stated == null ? request.isSecure() : stated.startsWith("https:");
    }

    private String of(HttpServletRequest request) {
        return stated == null ? request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST) : stated;
    }
}
