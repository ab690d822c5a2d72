package hub.api.session;

import hub.api.cursor.Seal;
import hub.journal.record.JournalJson;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tools.jackson.core.JacksonException;

/**
 * Something that a browser keeps for the hub: no script reads it, nobody else opens or makes it. Under TLS its name binds it to this host (RFC 6265bis 4.1.3.2,
 * {@code __Host-}), so that a neighbour cannot set one.
 *
 * @param <T> a record
 */
public final class SealedCookie<T> {
    /** What the browser sends it with. */
    public enum From {
        /** Requests of the hub's own pages. */
        STRICT("Strict"),
        /** Links on other pages too, for who is sent back from one. */
        LAX("Lax");

        private final String label;

        From(String label) {
            this.label = label;
        }
    }

    private final String name;
    private final From from;
    private final Class<T> type;
    private final Seal seal;
    private final OwnOrigin origin;

    /** @param secret the same for all api processes */
    public SealedCookie(String name, From from, Class<T> type, String secret, OwnOrigin origin) {
        this.name = name;
        this.from = from;
        this.type = type;
        this.seal = new Seal("cookie " + name, secret);
        this.origin = origin;
    }

    /** As it was sent, whatever it is; of two nobody knows which is ours. */
    Optional<String> sent(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        List<String> found = Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** True if something has its name, also what the server does not take for a cookie and passes over. */
    boolean isSent(HttpServletRequest request) {
        String begin = name(request) + "=";
        return Collections.list(request.getHeaders(HttpHeaders.COOKIE)).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .anyMatch(cookie -> cookie.strip().startsWith(begin));
    }

    /** What the browser keeps; empty if that was not sealed here, or by another version. */
    public Optional<T> of(HttpServletRequest request) {
        try {
            return sent(request).flatMap(value -> seal.open(value, "")).map(bytes -> JournalJson.read(bytes, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The value of {@code Set-Cookie} that makes the browser keep it. */
    public String keep(HttpServletRequest request, T value, Duration life) {
        return header(request, seal.seal(JournalJson.write(value), ""), life);
    }

    /** The value of {@code Set-Cookie} that makes the browser forget it. */
    public String forget(HttpServletRequest request) {
        return header(request, "", Duration.ZERO);
    }

    private String header(HttpServletRequest request, String value, Duration life) {
        return ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(origin.isSecure(request))
                .sameSite(from.label)
                .maxAge(life)
                .build()
                .toString();
    }

    private String name(HttpServletRequest request) {
        return (origin.isSecure(request) ? "__Host-" : "") + name;
    }
}
