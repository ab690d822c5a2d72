package hub.api.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Forms with a file, as browsers and tools send them; {@code '} stands for a quotation mark in what is said of one. */
public final class Multipart {
    private Multipart() {}

    public static HttpResponse<byte[]> send(String secret, String path, String body, String... headers) {
        var request = ApiServer.as(secret, path)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body, UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return ApiServer.send(request);
    }

    public static String item(String json) {
        return "--cut\r\nContent-Disposition: form-data; name=\"item\"\r\n\r\n" + json.replace('\'', '"') + "\r\n";
    }

    public static String file(String name, String content) {
        return "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/svg+xml\r\n\r\n" + content + "\r\n";
    }

    public static String form(String... parts) {
        return String.join("", parts) + "--cut--\r\n";
    }
}
