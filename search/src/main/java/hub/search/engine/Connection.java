package hub.search.engine;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sends requests over HTTP; whatever is not an answer becomes {@link SearchUnavailable}. */
final class Connection implements AutoCloseable {
    static final ContentType NDJSON = ContentType.create("application/x-ndjson");

    private final Rest5Client client;

    Connection(ElasticSettings settings) {
        Rest5ClientBuilder builder = Rest5Client.builder(settings.nodes().toArray(URI[]::new));
        Timeout answer = Timeout.ofMilliseconds(settings.answerTimeout().toMillis());
        builder.setConnectionConfigCallback(
                config -> config.setConnectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout(answer));
        // the client would try 429 and 503 again by itself, a second later: whether to wait is the caller's choice
        builder.setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries);
        builder.setRequestConfigCallback(config -> config.setResponseTimeout(answer));
        if (settings.username() != null) {
            String secret = settings.username() + ":" + settings.password();
            String basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + basic)});
        }
        if (settings.caCertificate() != null) {
            builder.setSSLContext(trusting(settings.caCertificate()));
        }
        this.client = builder.build();
    }

    Answer send(String method, String path, Map<String, String> parameters, @Nullable HttpEntity body) {
        Request request = new Request(method, path);
        request.addParameters(parameters);
        if (body != null) {
            request.setEntity(body);
        }
        try {
            return read(client.performRequest(request));
        } catch (ResponseException e) {
            return refused(e);
        } catch (IOException e) {
            throw new SearchUnavailable(method + " " + path + ": " + e.getMessage(), e);
        }
    }

    /** A question, which changes nothing: asked again if the other end closed a kept connection just when it was used. */
    Answer ask(String path, Map<String, String> parameters, HttpEntity body) {
        try {
            return send("POST", path, parameters, body);
        } catch (SearchUnavailable e) {
            if (Throwables.getCausalChain(e).stream().noneMatch(ConnectionClosedException.class::isInstance)) {
                throw e;
            }
            return send("POST", path, parameters, body);
        }
    }

    static HttpEntity json(byte[] body) {
        return new ByteArrayEntity(body, ContentType.APPLICATION_JSON);
    }

    private static Answer refused(ResponseException refusal) {
        try {
            return read(refusal.getResponse());
        } catch (IOException e) {
            e.addSuppressed(refusal);
            throw new SearchUnavailable("the answer ended too early", e);
        }
    }

    private static Answer read(Response response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? null : EntityUtils.toByteArray(entity);
        return new Answer(response.getStatusCode(), body == null ? new byte[0] : body);
    }

    private static SSLContext trusting(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException("certificate of the search index: " + pem, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("certificate of the search index: " + pem + " (expected PEM)", e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
