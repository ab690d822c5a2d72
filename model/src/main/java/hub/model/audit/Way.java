package hub.model.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** By which way an agency was shown something, as an entry of its audit tells. */
public enum Way {
    /** It asked the API. */
    API,
    /** Server-sent events told it. */
    SSE,
    /** A message to its own server. */
    WEBHOOK,
    /** It fetched objects of a TAXII collection. */
    TAXII,
    /** It fetched the Atom feed. */
    ATOM,
    /** It fetched the feed as CSV. */
    CSV,
    /** Its MISP, or what acts as one, fetched events. */
    MISP,
    /** It fetched a list of indicators. */
    LIST;

    /** The only detail that says more than the route: messages have none. */
    public static final String WEBHOOK_DETAIL = "webhook";

    private static final String FEED = "/api/v1/feed";
    private static final Map<String, Way> FILES = Map.of(FEED, SSE, FEED + ".atom", ATOM, FEED + ".csv", CSV);

    public static Way of(Entry entry) {
        return entry.details().containsKey(WEBHOOK_DETAIL) ? WEBHOOK : of(route(entry));
    }

    private static Way of(String path) {
        Way file = FILES.get(path);
        if (file != null) {
            return file;
        }
        if (path.startsWith(FEED + "/misp")) {
            return MISP;
        }
        if (path.startsWith(FEED + "/indicators.")) {
            return LIST;
        }
        return path.startsWith("/taxii2/") ? TAXII : API;
    }

    /** {@code GET /api/v1/feed} without the method. */
    private static String route(Entry entry) {
        String route = entry.details().getOrDefault("route", List.of()).stream()
                .findFirst()
                .orElse("");
        return route.substring(route.indexOf(' ') + 1);
    }

    /** As in answers, {@code sse}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if what was fetched is a whole that no longer has what was taken away, and does not say so. */
    public boolean isFile() {
        return this == ATOM || this == CSV || this == MISP || this == LIST;
    }
}
