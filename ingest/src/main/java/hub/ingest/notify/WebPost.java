package hub.ingest.notify;

import hub.model.subscription.WebhookTargets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts over the network: no redirects, no proxies, no cookies, no second try of its own, and nothing of an answer but its status. A receiver that
 * trickles is cut off.
 */
final class WebPost implements Post, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Timeout STEP = Timeout.ofSeconds(5);
    private static final int CONNECTIONS = 1_000;
    private static final int CONNECTIONS_OF_ONE = 100;

    private final WebhookTargets targets;
    private final Duration limit;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService limits = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-limits").daemon().factory());

    WebPost(WebhookTargets targets) {
        this(targets, InetAddress::getAllByName, LONGEST);
    }

    /** @param limit of a whole exchange */
    WebPost(WebhookTargets targets, PublicHosts.Names names, Duration limit) {
        this.targets = targets;
        this.limit = limit;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicHosts(targets, names))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS_OF_ONE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(STEP)
                                .setSocketTimeout(STEP)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(STEP)
                        .setResponseTimeout(Timeout.of(limit))
                        .setRedirectsEnabled(false)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("5g-incident-hub")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public Answer send(URI url, Map<String, String> headers, byte[] body) {
        if (targets.parse(url.toString()).isEmpty()) {
            return new Answer(false, PublicHosts.REFUSED);
        }
        HttpUriRequestBase request = new HttpUriRequestBase("POST", url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        Future<?> end = limits.schedule(request::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            int status = response.getCode();
            request.cancel(); // nothing else of the answer is read, however long it is
            Closer.closeQuietly(response);
            boolean taken = status >= HttpStatus.SC_OK && status < HttpStatus.SC_REDIRECTION;
            return new Answer(taken, Integer.toString(status));
        } catch (UnknownHostException e) {
            boolean refused = PublicHosts.REFUSED.equals(e.getMessage());
            return new Answer(false, refused ? PublicHosts.REFUSED : "the host is not known");
        } catch (IOException e) {
            return new Answer(false, "no answer: " + e.getClass().getSimpleName());
        } finally {
            end.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        limits.shutdownNow();
        client.close();
    }
}
