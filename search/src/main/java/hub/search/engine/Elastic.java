package hub.search.engine;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A connection to Elasticsearch: safe for many threads, one for a process. What it offers to other packages writes and manages; asking is
 * for this package alone.
 */
public final class Elastic implements AutoCloseable {
    private final Connection connection;
    private final Duration searchTimeout;

    private Elastic(ElasticSettings settings) {
        this.connection = new Connection(settings);
        this.searchTimeout = settings.searchTimeout();
    }

    /** Does not touch the network yet. */
    public static Elastic connect(ElasticSettings settings) {
        return new Elastic(settings);
    }

    /**
     * One bulk request, as raw NDJSON; aliases only, so that a missing index is an error and not a new index without a schema.
     *
     * @throws SearchUnavailable if there was no answer
     */
    public Answer bulk(byte[] ndjson, int length) {
        return connection.send(
                "POST",
                "/_bulk",
                Map.of(
                        "require_alias",
                        "true",
                        "filter_path",
                        "errors,items.*.status,items.*.error.type,items.*.error.reason"),
                new ByteArrayEntity(ndjson, 0, length, Connection.NDJSON));
    }

    /** The stored documents as they are now, refreshed or not, for a writer that changes a part of them. Not for readers: it knows no viewer. */
    public JsonNode storedForRewriting(String alias, Collection<String> ids) {
        byte[] body = Json.bytes(Json.object("ids", Json.array(ids)));
        return connection
                .send("POST", "/" + alias + "/_mget", Map.of(), Connection.json(body))
                .good();
    }

    /** Complete answers to many searches, for a writer that needs to know what else is there. Not for readers: it knows no viewer. */
    public List<JsonNode> searchesForRewriting(String alias, List<ObjectNode> bodies) {
        return bodies.isEmpty() ? List.of() : searches(alias, bodies);
    }

    /** False if the index was already there. */
    public boolean createIndex(String name, ObjectNode body) {
        Answer answer = connection.send("PUT", "/" + name, Map.of(), Connection.json(Json.bytes(body)));
        if (answer.errorType().equals("resource_already_exists_exception")) {
            return false;
        }
        answer.good();
        return true;
    }

    /** Changes settings of an index that can change while it is in use. */
    public void changeSettings(String name, ObjectNode settings) {
        connection
                .send("PUT", "/" + name + "/_settings", Map.of(), Connection.json(Json.bytes(settings)))
                .good();
    }

    /** The indices behind an alias; none if there is no such alias. */
    public SortedSet<String> behind(String alias) {
        Answer answer = connection.send("GET", "/_alias/" + alias, Map.of(), null);
        return answer.status() == 404 ? new TreeSet<>() : names(answer);
    }

    /** The indices that match a pattern. */
    public SortedSet<String> indices(String pattern) {
        return names(connection.send("GET", "/" + pattern + "/_alias", Map.of(), null));
    }

    private static SortedSet<String> names(Answer answer) {
        return new TreeSet<>(answer.good().propertyNames());
    }

    /** All of these changes, or none of them. */
    public void changeAliases(List<ObjectNode> actions) {
        ObjectNode body = Json.object();
        body.putArray("actions").addAll(actions);
        connection
                .send("POST", "/_aliases", Map.of(), Connection.json(Json.bytes(body)))
                .good();
    }

    /** Nothing happens if there is no such index. */
    public void deleteIndex(String name) {
        Answer answer = connection.send("DELETE", "/" + name, Map.of(), null);
        if (answer.status() != 404) {
            answer.good();
        }
    }

    /** Makes visible to searches what was written before. */
    public void refresh(Collection<String> aliases) {
        connection
                .send("POST", "/" + String.join(",", aliases) + "/_refresh", Map.of(), null)
                .good();
    }

    /** {@code green}, {@code yellow} or {@code red}. */
    public String health() {
        return connection
                .send("GET", "/_cluster/health", Map.of(), null)
                .good()
                .path("status")
                .asString("red");
    }

    /** A complete answer or an exception. */
    JsonNode search(String alias, ObjectNode body) {
        body.put("timeout", searchTimeout.toMillis() + "ms");
        String path = (alias.isEmpty() ? "" : "/" + alias) + "/_search";
        JsonNode answer = connection
                .ask(path, Map.of("allow_partial_search_results", "false"), Connection.json(Json.bytes(body)))
                .good();
        return complete(answer);
    }

    /** Many searches in one request, answered in their order: each is complete, or there is no answer at all. */
    List<JsonNode> searches(String alias, List<ObjectNode> bodies) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        byte[] header = Json.bytes(Json.object().put("allow_partial_search_results", false));
        for (ObjectNode body : bodies) {
            body.put("timeout", searchTimeout.toMillis() + "ms");
            lines.writeBytes(header);
            lines.write('\n');
            lines.writeBytes(Json.bytes(body));
            lines.write('\n');
        }
        ByteArrayEntity entity = new ByteArrayEntity(lines.toByteArray(), Connection.NDJSON);
        JsonNode answers = connection
                .ask("/" + alias + "/_msearch", Map.of(), entity)
                .good()
                .path("responses");
        if (answers.size() != bodies.size()) {
            throw new SearchUnavailable(answers.size() + " answers to " + bodies.size() + " searches", null);
        }
        return answers.valueStream().map(Elastic::part).toList();
    }

    /** One answer of many, which comes with a status of its own. */
    private static JsonNode part(JsonNode answer) {
        int status = answer.path("status").asInt(503);
        return complete(status == 200 ? answer : new Answer(status, Json.bytes(answer)).good());
    }

    private static JsonNode complete(JsonNode answer) {
        JsonNode shards = answer.path("_shards");
        boolean partial = answer.path("timed_out").asBoolean(false)
                || shards.path("failed").asInt(0) > 0
                || shards.path("successful").asInt(0) < shards.path("total").asInt(0);
        if (partial) {
            throw new SearchUnavailable(
                    "the answer is not complete: " + shards.path("successful") + " of " + shards.path("total")
                            + " shards",
                    null);
        }
        return answer;
    }

    /** Opens a point in time and answers its id. */
    String openPointInTime(String alias, Duration keep) {
        return connection
                .send(
                        "POST",
                        "/" + alias + "/_pit",
                        Map.of("keep_alive", keep.toSeconds() + "s", "allow_partial_search_results", "false"),
                        null)
                .good()
                .path("id")
                .asString();
    }

    void closePointInTime(String id) {
        byte[] body = Json.bytes(Json.object().put("id", id));
        connection.send("DELETE", "/_pit", Map.of(), Connection.json(body));
    }

    @Override
    public void close() {
        connection.close();
    }
}
