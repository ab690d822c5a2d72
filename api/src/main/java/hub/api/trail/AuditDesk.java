package hub.api.trail;

import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.audit.Who;
import hub.model.id.AgencyId;
import hub.model.partner.ApiToken;
import hub.model.pseudonym.Pseudonyms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Turns calls into entries of the audit of their caller's agency. */
@Component
public final class AuditDesk {
    private final AuditLog log;
    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final Flood refusedSignIns = new Flood();

    AuditDesk(AuditLog log, Pseudonyms pseudonyms, Clock clock) {
        this.log = log;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * Before an answer is sent. What shows RED or AMBER+STRICT, or changes something, is in the log when this returns.
     *
     * @throws org.apache.kafka.common.KafkaException if it cannot be: then there is no answer either
     */
    public void allowed(AgencyId agency, Who who, Action action, HttpServletRequest request) {
        if (!action.isKept()) {
            return;
        }
        Supplier<Entry> entry = entry(agency, who, action, true, request);
        write(entry, action.comesFirst() || Trail.of(request).isStrict());
    }

    /**
     * Before a part of a stream is sent, as {@link #allowed} before an answer.
     *
     * @param route that the stream was opened by, {@code GET /api/v1/feed}
     * @throws org.apache.kafka.common.KafkaException if it cannot be recorded: then it is not sent either
     */
    public void shown(AgencyId agency, Who who, Action action, String route, Trail trail) {
        write(entry(agency, who, action, true, route, List.of(), trail), action.comesFirst() || trail.isStrict());
    }

    private void write(Supplier<Entry> entry, boolean first) {
        if (first) {
            log.record(entry.get());
        } else {
            log.note(entry);
        }
    }

    /** After a refusal. */
    public void refused(AgencyId agency, Who who, Action action, HttpServletRequest request) {
        log.note(entry(agency, who, action, false, request));
    }

    /**
     * After credentials that the hub does not know, or no longer. Anybody may show any number of them, so that of many only some get an entry
     * of their own, which counts the others.
     *
     * @param kind of what was shown, {@code token} or {@code login}
     * @param id what an API token would be called if it were known, or what is wrong with the answer of the identity provider
     */
    public void refusedSignIn(String kind, String id) {
        Instant now = now();
        refusedSignIns.take(now).ifPresent(others -> {
            Map<String, List<String>> details = new TreeMap<>(Map.of(kind, List.of(id)));
            if (others > 0) {
                details.put("othersBefore", List.of(Long.toString(others)));
            }
            log.note(() -> new Entry(ApiToken.HUB, Who.UNKNOWN, Action.SIGN_IN, false, now, List.of(), details));
        });
    }

    /** All that is of the request is taken now; what takes time is done when the entry is made. */
    private Supplier<Entry> entry(
            AgencyId agency, Who who, Action action, boolean allowed, HttpServletRequest request) {
        String route = request.getMethod() + " " + route(request);
        return entry(agency, who, action, allowed, route, pathVariables(request), Trail.of(request));
    }

    private Supplier<Entry> entry(
            AgencyId agency,
            Who who,
            Action action,
            boolean allowed,
            String route,
            List<String> variables,
            Trail trail) {
        Instant now = now();
        return () -> {
            Nameless nameless = new Nameless(pseudonyms, agency);
            Map<String, List<String>> details = new TreeMap<>();
            trail.details().forEach((name, values) -> details.put(name, nameless.of(values)));
            if (!trail.removed().isEmpty()) {
                details.put(Entry.REMOVED, trail.removed());
            }
            details.put("route", List.of(route));
            List<String> objects = trail.objects().isEmpty() ? nameless.of(variables) : trail.objects();
            return new Entry(agency, who, action, allowed, now, objects, details);
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "" : pattern;
    }

    /** In the order of their names. */
    private static List<String> pathVariables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? new TreeMap<>(variables)
                        .values().stream().map(String::valueOf).toList()
                : List.of();
    }
}
