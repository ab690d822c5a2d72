package hub.local.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** A subscriber's server, which may be down: it answers then, but takes nothing. */
final class WebhookReceiver implements AutoCloseable {
    private final HttpServer http;
    private final List<Got> got = new ArrayList<>();
    private volatile boolean down;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    WebhookReceiver() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::take);
        http.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, List<String>> headers = exchange.getRequestHeaders();
        int cut = cuts.getAndUpdate(left -> Math.max(0, left - 1));
        if (cut > 0 && cut % 2 == 0) {
            exchange.close();
            return;
        }
        if (down) {
            refused.incrementAndGet();
        } else {
            synchronized (got) {
                got.add(new Got(
                        headers.get("Webhook-id").getFirst(),
                        headers.get("Webhook-timestamp").getFirst(),
                        headers.get("Webhook-signature").getFirst(),
                        body));
            }
        }
        if (cut > 0) {
            exchange.close(); // it was taken, and the hub does not hear of it
            return;
        }
        exchange.sendResponseHeaders(down ? 503 : 204, -1);
        exchange.close();
    }

    void down(boolean now) {
        down = now;
    }

    /** The next connections end without an answer, every second one after the message was taken. */
    void cut(int number) {
        cuts.set(number);
    }

    boolean isCutting() {
        return cuts.get() > 0;
    }

    int refused() {
        return refused.get();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
    }

    List<Got> got() {
        synchronized (got) {
            return List.copyOf(got);
        }
    }

    /** The titles of what came, each message once. */
    List<String> titles() {
        return new LinkedHashSet<>(got().stream()
                        .filter(each -> each.json().path("type").asString().equals("incident.put"))
                        .map(each -> each.id() + " "
                                + each.json().at("/data/incident/title").asString())
                        .toList())
                .stream().map(each -> each.substring(each.indexOf(' ') + 1)).toList();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    /** One message as it came. */
    record Got(String id, String time, String signature, byte[] body) {
        JsonNode json() {
            return Hub.JSON.readTree(body);
        }

        String signedWith(String secret) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        }
    }
}
