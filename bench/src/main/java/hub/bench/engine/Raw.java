package hub.bench.engine;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicHeader;

/** JSON out, bytes in, over the same low-level client that the hub uses: nothing is built, checked or read on the way. */
public final class Raw implements AutoCloseable {
    private final Rest5Client client;

    Raw(String url, String user, String password) {
        String secret = user + ":" + password;
        String basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        client = Rest5Client.builder(URI.create(url))
                .setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + basic)})
                .build();
    }

    /** The answer as it came, read to its end. */
    public byte[] post(String path, String body) {
        return send("POST", path, body);
    }

    public byte[] get(String path) {
        return send("GET", path, "");
    }

    private byte[] send(String method, String path, String body) {
        Request request = new Request(method, path);
        if (!body.isEmpty()) {
            boolean lines = path.endsWith("_msearch");
            request.setEntity(new StringEntity(
                    body, lines ? ContentType.create("application/x-ndjson") : ContentType.APPLICATION_JSON));
        }
        try {
            Response response = client.performRequest(request);
            return EntityUtils.toByteArray(response.getEntity());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
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
