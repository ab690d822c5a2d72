package hub.search.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Elasticsearch is and how long to wait for it.
 *
 * @param nodes {@code http://} or {@code https://} addresses, at least one
 * @param username for basic authentication; null for none
 * @param password belongs to the username
 * @param caCertificate PEM file of the authority behind https; null for the JVM's own
 * @param connectTimeout for a connection
 * @param answerTimeout for one answer, bulk requests too
 * @param searchTimeout after which a search ends with an error, never with a short answer
 */
public record ElasticSettings(
        List<URI> nodes,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path caCertificate,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration searchTimeout) {
    public ElasticSettings {
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("nodes: none (expected at least one address)");
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("username, password: one of them (expected both or neither)");
        }
    }

    /** One node with the usual timeouts and no authentication. */
    public static ElasticSettings of(URI node) {
        return new ElasticSettings(
                List.of(node), null, null, null, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(10));
    }

    public ElasticSettings withCredentials(String user, String secret) {
        return new ElasticSettings(nodes, user, secret, caCertificate, connectTimeout, answerTimeout, searchTimeout);
    }

    public ElasticSettings withTimeouts(Duration connect, Duration answer, Duration search) {
        return new ElasticSettings(nodes, username, password, caCertificate, connect, answer, search);
    }

    /** Without the password: settings end up in logs. */
    @Override
    public String toString() {
        return "ElasticSettings[nodes=" + nodes + ", username=" + username + "]";
    }
}
