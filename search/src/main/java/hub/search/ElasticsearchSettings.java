package hub.search;

import hub.search.engine.Elastic;
import hub.search.engine.ElasticSettings;
import java.net.URI;
import java.util.Objects;

/**
 * What a process is told of Elasticsearch; timeouts have their defaults.
 *
 * @param url of a node or a balancer
 * @param username of the file realm
 * @param password belongs to the username
 */
public record ElasticsearchSettings(String url, String username, String password) {
    public ElasticsearchSettings {
        Objects.requireNonNull(url, "hub.elasticsearch.url");
        Objects.requireNonNull(username, "hub.elasticsearch.username");
        Objects.requireNonNull(password, "hub.elasticsearch.password");
    }

    /** Does not touch the network yet; the caller closes it. */
    public Elastic connect() {
        return Elastic.connect(ElasticSettings.of(URI.create(url)).withCredentials(username, password));
    }

    /** Without the password: settings end up in logs. */
    @Override
    public String toString() {
        return "ElasticsearchSettings[" + url + ", " + username + "]";
    }
}
