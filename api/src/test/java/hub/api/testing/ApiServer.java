package hub.api.testing;

import hub.api.ApiApplication;
import hub.api.report.TestClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The api process within the test's own, started once: the real server, filters and controllers before fakes of Kafka and Elasticsearch. */
public final class ApiServer {
    public static final FakeElastic ELASTIC = new FakeElastic();
    public static final FakeLog LOG = new FakeLog();
    public static final FakePartners PARTNERS = new FakePartners(Samples.directory());

    public static final FakeIssuer ISSUER = new FakeIssuer();

    /** What stands in {@code aud}. */
    public static final String AUDIENCE = "hub-test";

    /** Where browsers find it, behind something that speaks TLS. */
    public static final String ADDRESS = "https://hub.example";

    /** Where files are kept. */
    public static final String EVIDENCE = Samples.folder();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int PORT = start();
    private static final Described DESCRIBED = new Described(new String(
            ask(HttpRequest.newBuilder(address("/openapi.json")).build()).body(), StandardCharsets.UTF_8));

    private ApiServer() {}

    private static int start() {
        LOG.projectResponses((stated, offset) ->
                ELASTIC.project(new String(stated.key(), StandardCharsets.UTF_8), stated.value(), offset));
        LOG.investigations().project(ELASTIC::index);
        SpringApplication application = new SpringApplication(ApiApplication.class);
        application.setDefaultProperties(Map.ofEntries(
                Map.entry("hub.kafka.bootstrap-servers", "127.0.0.1:9"),
                Map.entry("hub.kafka.properties.client.id", "test"),
                Map.entry("hub.elasticsearch.url", ELASTIC.url()),
                Map.entry("hub.elasticsearch.username", "api"),
                Map.entry("hub.elasticsearch.password", "secret"),
                Map.entry("hub.pseudonyms.keyring", Samples.keyringFile()),
                Map.entry("hub.evidence.folder", EVIDENCE),
                Map.entry("hub.audit.key", Samples.signingKeyFile()),
                Map.entry("hub.oidc.issuer", ISSUER.issuer()),
                Map.entry("hub.oidc.audience", AUDIENCE),
                Map.entry("hub.oidc.jwks-uri", ISSUER.keys()),
                Map.entry("hub.oidc.client.id", FakeIssuer.CLIENT),
                Map.entry("hub.oidc.client.secret", FakeIssuer.SECRET),
                Map.entry("hub.public-address", ADDRESS),
                Map.entry("hub.secret", "a secret of thirty-two characters")));
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(
                beans -> TestClients.install((DefaultListableBeanFactory) beans, LOG, PARTNERS)));
        var context = (ServletWebServerApplicationContext)
                application.run("--server.port=0", "--management.server.port=-1", "--logging.level.root=error");
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    public static URI address(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    /** A request as a person or machine of {@link Samples}. */
    public static HttpRequest.Builder as(String secret, String path) {
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + secret);
    }

    public static HttpResponse<byte[]> get(String secret, String path) {
        return send(as(secret, path).GET());
    }

    public static HttpResponse<byte[]> post(String secret, String path, String contentType, String body) {
        return send(as(secret, path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** The answer, which is what the description of the API promises. */
    public static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        HttpResponse<byte[]> answer = ask(built);
        DESCRIBED.check(built, answer);
        return answer;
    }

    private static HttpResponse<byte[]> ask(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Sends bytes that no client would and gives the whole answer as text. */
    public static String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", PORT)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
