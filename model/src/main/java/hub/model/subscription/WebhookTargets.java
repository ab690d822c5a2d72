package hub.model.subscription;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which addresses a webhook may have: https, and nothing that only the hub's own network can reach. What a name resolves to is checked again when it
 * is called.
 *
 * @param allowed hosts that the operator trusts, by name or address, whatever they resolve to; these may have http too
 */
public record WebhookTargets(Set<String> allowed) {
    public static final String EXPECTED =
            "https://<host>/<path>, at most 2000 characters, without a user or fragment, on a host that everybody can reach";

    private static final int MAX_LENGTH = 2_000;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBERS = Pattern.compile("0x[0-9a-f]*|[0-9]+");
    private static final Pattern DOTTED = Pattern.compile("((0|[1-9][0-9]{0,2})(\\.(?!$)|$)){4}");
    private static final Set<String> INTERNAL = Set.of(
            "localhost", "local", "internal", "lan", "home", "corp", "intranet", "private", "arpa", "onion", "test");

    public WebhookTargets {
        allowed = allowed.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static WebhookTargets of(Collection<String> allowed) {
        return new WebhookTargets(Set.copyOf(allowed));
    }

    /** True if the operator trusts this host by name. */
    public boolean isAllowed(String host) {
        return allowed.contains(host.toLowerCase(Locale.ROOT));
    }

    /** The address, if a webhook may have it. */
    public Optional<URI> parse(String url) {
        try {
            URI uri = url.length() > MAX_LENGTH ? null : new URI(url);
            return Optional.ofNullable(uri).filter(this::isFine);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isFine(URI uri) {
        String host = uri.getHost();
        if (host == null || uri.getUserInfo() != null || uri.getFragment() != null || uri.getPort() > 0xffff) {
            return false;
        }
        boolean trusted = isAllowed(host);
        boolean scheme =
                "https".equalsIgnoreCase(uri.getScheme()) || (trusted && "http".equalsIgnoreCase(uri.getScheme()));
        return scheme && uri.getPort() != 0 && (trusted || isPublic(host.toLowerCase(Locale.ROOT)));
    }

    private static boolean isPublic(String host) {
        if (host.startsWith("[")) {
            return !host.contains("%") && literal(host.substring(1, host.length() - 1));
        }
        List<String> labels = List.of(host.split("\\.", -1));
        String last = labels.getLast();
        if (NUMBERS.matcher(last).matches()) {
            return DOTTED.matcher(host).matches() && literal(host);
        }
        return labels.size() > 1
                && labels.stream().allMatch(label -> LABEL.matcher(label).matches())
                && !INTERNAL.contains(last);
    }

    private static boolean literal(String address) {
        try {
            return PublicAddress.is(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
