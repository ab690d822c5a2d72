package hub.local.e2e.hidden;

import hub.local.e2e.Hub;
import hub.normalize.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks an api process as somebody and keeps the whole answers, but for a short list of what is different each time. */
final class Answers {
    /** Sealed with a new nonce each time. */
    private static final String CURSOR = "next";

    /** When it was said, the cursor once more, how much the caller's agency has asked for by then, and the end of a connection after 100 requests. */
    private static final Set<String> HEADERS = Set.of("date", "link", "ratelimit", "connection");

    /** The day on which a token was last used. */
    private static final Pattern LAST_USED = Pattern.compile(",\"lastUsed\":\"[^\"]*\"");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:]+\\.\\d+Z");

    /** Some answers name their own address: by this name two processes have the same. */
    private static final String HOST = "hub.example";

    private static final int MORE_PAGES = 2;
    private static final int MOST_KEPT = 20_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Answers() {}

    /** What the process at this address answers to each call; further pages are calls of their own. */
    static Map<String, String> of(String url, Eyes eyes) {
        Map<String, String> answers = new LinkedHashMap<>();
        Surfaces.of(eyes).forEach(call -> answers.putAll(of(url, eyes, call)));
        return answers;
    }

    /** What it answers to one call, page by page. */
    static Map<String, String> of(String url, Eyes eyes, Call call) {
        Map<String, String> answers = new LinkedHashMap<>();
        Call page = call;
        for (int i = 0; i <= MORE_PAGES && page != null; i++) {
            HttpResponse<byte[]> answer = send(url, eyes, page);
            JsonNode body = tree(answer);
            answers.put(call + " page " + i, kept(unused(call, timeless(call, text(answer, body)))));
            page = next(call, body);
        }
        return answers;
    }

    /** The first page. */
    static String first(String url, Eyes eyes, Call call) {
        return of(url, eyes, call).values().iterator().next();
    }

    /** Of a whole result only its beginning and its hash: hundreds of them would not fit into memory. */
    private static String kept(String answer) {
        return answer.length() <= MOST_KEPT
                ? answer
                : answer.substring(0, MOST_KEPT) + "\n... sha256 " + Sha256.hex(answer);
    }

    /** The day on which a token was last used is none of the records' business, and part of a length. */
    private static String unused(Call call, String answer) {
        return call.path().equals("/api/v1/agency/tokens")
                ? LAST_USED.matcher(answer).replaceAll("").replaceFirst("content-length: .*", "")
                : answer;
    }

    /** A dry run says what the report would be if it came now: until when its indicators would live, when it was received. */
    private static String timeless(Call call, String answer) {
        return call.path().contains("dryRun=true") ? MOMENT.matcher(answer).replaceAll("*") : answer;
    }

    /** Paging is asked for by a small page. */
    private static Call next(Call call, JsonNode body) {
        String cursor = body.path(CURSOR).asString("");
        return cursor.isEmpty() || !call.path().contains("limit=3")
                ? null
                : Call.get(call.path().replaceFirst("&cursor=.*", "") + "&cursor=" + cursor);
    }

    private static HttpResponse<byte[]> send(String url, Eyes eyes, Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path()))
                .header("Host", HOST)
                .header("Authorization", "Bearer " + eyes.token())
                .method(
                        call.method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(call.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode tree(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean json = type.contains("json") && !type.contains("ndjson");
        return json && answer.body().length > 0 ? Hub.JSON.readTree(answer.body()) : Hub.JSON.createObjectNode();
    }

    private static String text(HttpResponse<byte[]> answer, JsonNode body) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT)));
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (body instanceof ObjectNode object && object.has(CURSOR)) {
            text = text.replace(object.path(CURSOR).asString(), "*");
        }
        return answer.statusCode() + "\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n\n" + text;
    }
}
