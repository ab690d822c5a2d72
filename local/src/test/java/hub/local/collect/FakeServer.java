package hub.local.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A server that answers as it was told, path by path, also badly. What was not told is a 404. */
public final class FakeServer implements AutoCloseable {
    private final HttpServer http;
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What came. */
    public record Request(String method, String uri, String body, Map<String, List<String>> headers) {
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** What goes back. */
    @FunctionalInterface
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    public FakeServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** The next answers for that path and query, in this order; the last one stays. */
    public FakeServer on(String uri, Reply... answers) {
        replies.computeIfAbsent(uri, any -> new ArrayDeque<>()).addAll(List.of(answers));
        return this;
    }

    /** Forgets what it was told for that path and query. */
    public FakeServer off(String uri) {
        replies.remove(uri);
        return this;
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> uris() {
        return requests.stream().map(Request::uri).toList();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(exchange.getRequestMethod(), uri, body, Map.copyOf(exchange.getRequestHeaders())));
        Deque<Reply> told = replies.getOrDefault(uri, new ArrayDeque<>(List.of(status(404))));
        Reply reply = told.size() > 1 ? told.removeFirst() : told.getFirst();
        reply.to(exchange);
    }

    /** A good answer with headers, {@code name, value, name, value}. */
    public static Reply json(String body, String... headers) {
        return exchange -> send(exchange, 200, body, headers);
    }

    public static Reply status(int status, String... headers) {
        return exchange -> send(exchange, status, "{\"title\":\"no\"}", headers);
    }

    /** Half an answer, then the line is dead. */
    public static Reply cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{\"objects\": [".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** Half an answer, and nothing more as long as the server lives. */
    public Reply stall() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            Thread.ofVirtual().start(() -> {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            });
        };
    }

    private static void send(HttpExchange exchange, int status, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
