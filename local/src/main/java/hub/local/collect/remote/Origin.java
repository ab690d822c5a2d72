package hub.local.collect.remote;

import hub.local.client.ClientFault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * The server that the user named, RFC 6454.
 *
 * @param scheme {@code https} or {@code http}
 * @param host lower case
 * @param port never -1
 */
public record Origin(String scheme, String host, int port) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** The address that a user typed.
     *
     * @throws ClientFault if it is no http address, or carries what a command line must not
     */
    public static URI address(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getUserInfo() != null) {
                throw new ClientFault("the address carries credentials (expected them in --user and --secret-file)");
            }
            if (uri.getHost() == null || !Set.of("http", "https").contains(scheme(uri))) {
                throw new ClientFault(text + " is no address (expected https://...)");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new ClientFault(text + " is no address (expected https://...)");
        }
    }

    public static Origin of(URI uri) {
        String scheme = scheme(uri);
        int standard = scheme.equals("https") ? 443 : 80;
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return new Origin(scheme, host, uri.getPort() < 0 ? standard : uri.getPort());
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /** True if nobody on the way can read along. */
    public boolean isPrivate() {
        return scheme.equals("https") || LOOPBACK.contains(host);
    }

    /** The address, if it is of this server.
     *
     * @throws ClientFault if it is of another
     */
    URI require(URI uri) {
        if (!of(uri).equals(this)) {
            throw new ClientFault(this + " leads to another server, " + of(uri)
                    + " (expected itself; if you trust the other one, name its address)");
        }
        return uri;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + ":" + port;
    }
}
