package hub.api.session;

import hub.api.ApiSettings;
import hub.journal.partner.NewSecret;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Sessions of people who come with a browser. A session is in its cookie alone, so that every process knows it; who stands behind it, and with which roles, the
 * directory says at each call. Only those that were ended early are remembered.
 */
@Component
public final class Sessions {
    static final Duration LIFE = Duration.ofHours(12);

    private final SealedCookie<Credential> cookie;
    private final Supplier<Directory> directory;
    private final EndedSessions ended;
    private final Clock clock;

    Sessions(ApiSettings settings, OwnOrigin origin, Supplier<Directory> directory, EndedSessions ended, Clock clock) {
        this.cookie = new SealedCookie<>(
                "hub-session", SealedCookie.From.STRICT, Credential.class, settings.secret(), origin);
        this.directory = directory;
        this.ended = ended;
        this.clock = clock;
    }

    /** A new session of whoever showed this; it ends with it, or after twelve hours. */
    public Credential begin(Credential shown) {
        Instant latest = clock.instant().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        Instant until = shown.until();
        return shown.in(NewSecret.password(), until == null || until.isAfter(latest) ? latest : until);
    }

    /** The value of {@code Set-Cookie} that makes a browser keep a session. */
    public String keep(HttpServletRequest request, Credential session) {
        Instant until = session.until();
        return cookie.keep(request, session, until == null ? LIFE : Duration.between(clock.instant(), until));
    }

    /** The session that a browser shows; who stands behind it is another question. */
    public Optional<Credential> of(HttpServletRequest request) {
        return cookie.of(request);
    }

    /** True if a browser shows something as a session, whatever it is. */
    public boolean isSent(HttpServletRequest request) {
        return cookie.isSent(request);
    }

    /** What a browser shows as a session, as it was sent. */
    public Optional<String> sent(HttpServletRequest request) {
        return cookie.sent(request);
    }

    /** The person whose session it is, as she is now; empty if it is over, or she may not come in this way any more. */
    public Optional<Viewer> viewer(Credential session) {
        String id = session.session();
        return id == null || ended.has(id)
                ? Optional.empty()
                : session.viewer(directory.get(), clock.instant()).filter(viewer -> viewer.user() != null);
    }

    /**
     * Ends a session, at every process.
     *
     * @return the value of {@code Set-Cookie} that makes the browser forget it
     * @throws org.apache.kafka.common.KafkaException if the other processes cannot be told
     */
    public String end(HttpServletRequest request, Credential session) {
        String id = session.session();
        Instant until = session.until();
        if (id != null && until != null) {
            ended.add(id, until);
        }
        return cookie.forget(request);
    }
}
