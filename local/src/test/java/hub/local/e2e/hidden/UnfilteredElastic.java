package hub.local.e2e.hidden;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hub.local.e2e.Hub;
import hub.search.engine.ViewerSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Stands between an api process and Elasticsearch and takes the viewer's filter out of one kind of question: what a reader would see whose
 * author forgot it.
 */
final class UnfilteredElastic implements AutoCloseable {
    private static final List<String> HANDED_ON = List.of("Authorization", "Content-Type", "Accept");

    private final URI target;
    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Set<String> unfiltered = new ConcurrentSkipListSet<>();
    private volatile String mutant = "";

    UnfilteredElastic(String target) throws IOException {
        this.target = URI.create(target);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The kinds of questions that came since this was called: the index, and how the question is made. */
    Set<String> forgetSeen() {
        Set<String> forgotten = Set.copyOf(seen);
        seen.removeAll(forgotten);
        return forgotten;
    }

    /** Those that came without the filter. */
    Set<String> unfiltered() {
        return Set.copyOf(unfiltered);
    }

    /** From now on questions of this kind lose their filter; of no kind if it is blank. */
    void mutate(String kind) {
        mutant = kind;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        byte[] passed = path.endsWith("/_msearch")
                ? searches(path, body)
                : path.endsWith("/_search") ? search(path, body) : body;
        try {
            HttpResponse<byte[]> answer = forward(exchange, passed);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } finally {
            exchange.close();
        }
    }

    /** Every other line is a question. */
    private byte[] searches(String path, byte[] body) {
        List<String> lines = new String(body, StandardCharsets.UTF_8).lines().toList();
        StringBuilder passed = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
            passed.append(i % 2 == 0 ? lines.get(i) : new String(search(path, line), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return passed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] search(String path, byte[] body) {
        JsonNode question = Hub.JSON.readTree(body);
        String kind = kind(path.split("/", -1)[1], question);
        seen.add(kind);
        ArrayNode filters = (ArrayNode) question.at("/query/bool/filter");
        if (!filters.path(0).path("terms").has(ViewerSearch.TOKENS)) {
            unfiltered.add(kind);
        }
        if (!kind.equals(mutant)) {
            return body;
        }
        filters.remove(0);
        return Hub.JSON.writeValueAsString(question).getBytes(StandardCharsets.UTF_8);
    }

    /** Each reader asks in its own way; what depends on the caller's words is left out. */
    private static String kind(String index, JsonNode question) {
        String order = question.path("sort")
                .valueStream()
                .flatMap(each -> each.propertyNames().stream())
                .filter(field -> field.equals("id") || field.equals("revision") || field.equals("part"))
                .collect(Collectors.joining());
        String counts = question.path("aggs").properties().stream()
                .map(count -> count.getKey().replaceAll("\\..*", "")
                        + count.getValue().propertyNames())
                .distinct()
                .collect(Collectors.joining());
        return index + " by " + order + " counting " + counts + (question.has("highlight") ? " highlighted" : "")
                + (question.has("search_after") ? " further" : "")
                + (question.has("collapse") ? " by owner" : "")
                + (question.path("_source").toString().contains("contexts") ? " contexts" : "")
                + (question.has("terminate_after") ? " bounded" : "")
                + (question.path("query").toString().contains("minimum_should_match") ? " related" : "");
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        target.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String name : HANDED_ON) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
