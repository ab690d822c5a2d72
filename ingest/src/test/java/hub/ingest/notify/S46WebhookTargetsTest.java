package hub.ingest.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hub.model.subscription.WebhookTargets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S46: a webhook reaches nothing that its owner could not reach herself. The test's server stands for what is inside. */
@Timeout(60)
class S46WebhookTargetsTest {
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final List<String> reached = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer inside;
    private String port;

    @BeforeEach
    void start() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        inside.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        inside.createContext("/", this::answer);
        inside.start();
        port = Integer.toString(inside.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        end.countDown();
        inside.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        synchronized (reached) {
            reached.add(exchange.getRequestURI().getPath());
        }
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestURI().getPath()) {
            case "/redirect" -> {
                exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/secret");
                exchange.sendResponseHeaders(307, -1);
            }
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                while (end.getCount() > 0) {
                    exchange.getResponseBody().write(new byte[1 << 16]);
                }
            }
            case "/silent" -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            default -> exchange.sendResponseHeaders(body.equals("{}") ? 204 : 400, -1);
        }
        exchange.close();
    }

    private Post.Answer post(Set<String> allowed, PublicHosts.Names names, String url) throws IOException {
        try (WebPost post = new WebPost(new WebhookTargets(allowed), names, LIMIT)) {
            return post.send(URI.create(url), Map.of("webhook-id", "msg_1"), "{}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private Post.Answer trusted(String path) throws IOException {
        return post(Set.of("127.0.0.1"), InetAddress::getAllByName, "http://127.0.0.1:" + port + path);
    }

    @Test
    void whatTheOperatorTrustsIsReached() throws IOException {
        assertThat(trusted("/hook")).isEqualTo(new Post.Answer(true, "204"));
        assertThat(reached).containsExactly("/hook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:",
                "https://127.0.0.1:",
                "https://localhost:",
                "https://[::1]:",
                "https://[::ffff:127.0.0.1]:"
            })
    void loopbackIsNotReached(String start) throws IOException {
        assertThat(post(Set.of(), InetAddress::getAllByName, start + port + "/"))
                .isEqualTo(new Post.Answer(false, PublicHosts.REFUSED));
        assertThat(reached).isEmpty();
    }

    /** Also if only one of its addresses is inside. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "8.8.8.8,127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::"
            })
    void aNameThatLeadsInsideIsNotCalled(String addresses) throws IOException {
        PublicHosts.Names names = host -> List.of(addresses.split(",")).stream()
                .map(InetAddress::ofLiteral)
                .toArray(InetAddress[]::new);

        assertThat(post(Set.of(), names, "https://soc.example.org:" + port + "/"))
                .isEqualTo(new Post.Answer(false, PublicHosts.REFUSED));
        assertThat(reached).isEmpty();
    }

    /** Rebinding: whoever answers for the name is asked once, and what she said then is called. */
    @Test
    void theAddressThatWasCheckedIsTheOneThatIsCalled() throws IOException {
        List<String> asked = new ArrayList<>();
        PublicHosts.Names names = host -> {
            asked.add(host);
            return new InetAddress[] {
                asked.size() == 1 ? InetAddress.ofLiteral("192.0.2.1") : InetAddress.ofLiteral("127.0.0.1")
            };
        };

        Post.Answer answer = post(Set.of("soc.lan"), names, "http://soc.lan:" + port + "/hook");

        assertThat(answer.taken()).as(answer.text()).isFalse();
        assertThat(asked).containsExactly("soc.lan");
        assertThat(reached).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        assertThat(trusted("/redirect")).isEqualTo(new Post.Answer(false, "307"));
        assertThat(reached).containsExactly("/redirect");
    }

    @Test
    void anEndlessAnswerIsNotRead() throws IOException {
        assertThat(trusted("/endless")).isEqualTo(new Post.Answer(true, "200"));
    }

    @Test
    void whoSaysNothingIsCutOff() throws IOException {
        assertThat(trusted("/silent").taken()).isFalse();
    }

    @Test
    void aNameThatNobodyKnowsIsSaidToBeSo() throws IOException {
        PublicHosts.Names nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(post(Set.of(), nobody, "https://nobody.example.org/").text()).isEqualTo("the host is not known");
    }
}
