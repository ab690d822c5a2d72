package hub.local.testing;

import hub.local.engine.ElasticsearchEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** Plain HTTP to Elasticsearch as one of its users; a blank user is nobody. */
public record Search(String url, String user, String password) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    public static Search as(ElasticsearchEngine engine, String user) {
        return new Search(engine.url(), user, engine.password(user));
    }

    public HttpResponse<String> call(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        if (!user.isEmpty()) {
            String pair = Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + pair);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public int status(String method, String path, String json) throws IOException, InterruptedException {
        return call(method, path, json).statusCode();
    }
}
