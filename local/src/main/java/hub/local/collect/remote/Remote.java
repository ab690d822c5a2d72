package hub.local.collect.remote;

import hub.local.client.ClientFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One partner's server. Bounded in every way: the size of an answer, the time for it, the tries, and where it leads: credentials go to the
 * server that the user named and to no other, whatever it answers.
 */
public final class Remote implements AutoCloseable {
    /** The largest answer, in bytes. */
    public static final int MAX_BYTES = 16 << 20;
    /** How often something is asked before it is given up. */
    static final int TRIES = 5;
    /** The longest wait that a server may ask for. */
    static final Duration MAX_WAIT = Duration.ofMinutes(10);

    private static final int REDIRECTS = 3;

    private final Origin origin;
    private final Login login;
    private final HttpClient http;
    private final Duration limit;
    private final Ticker ticker;
    private final Consumer<String> progress;

    /**
     * @param origin the server
     * @param http follows no redirects
     * @param limit for one whole answer
     * @param progress hears why it takes longer
     */
    public Remote(
            Origin origin, Login login, HttpClient http, Duration limit, Ticker ticker, Consumer<String> progress) {
        this.origin = origin;
        this.login = login;
        this.http = http;
        this.limit = limit;
        this.ticker = ticker;
        this.progress = progress;
    }

    /** What came of one try. */
    private sealed interface Try {
        record Final(Answer answer) implements Try {}

        record Elsewhere(URI uri) implements Try {}

        /** @param pause how long the server wants to be left alone; empty if it does not say */
        record Again(String why, Optional<Duration> pause) implements Try {}
    }

    public Answer get(URI uri, String accept) {
        return send(uri, HttpRequest.newBuilder().header("Accept", accept).GET());
    }

    public Answer postJson(URI uri, byte[] body) {
        return send(
                uri,
                HttpRequest.newBuilder()
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private Answer send(URI start, HttpRequest.Builder request) {
        request.header("User-Agent", "hub-collect").timeout(limit);
        login.authorization().ifPresent(value -> request.setHeader("Authorization", value));
        URI uri = start;
        int redirects = 0;
        int tries = 0;
        while (true) {
            switch (once(request.uri(origin.require(uri)).build())) {
                case Try.Final(Answer answer) -> {
                    return answer;
                }
                case Try.Elsewhere(URI other) -> {
                    redirects++;
                    if (redirects > REDIRECTS) {
                        throw new ClientFault(start + " redirects more than " + REDIRECTS + " times");
                    }
                    uri = other;
                }
                case Try.Again again -> {
                    tries++;
                    pause(uri, again, tries);
                }
            }
        }
    }

    private void pause(URI uri, Try.Again again, int tries) {
        Duration wait = again.pause().orElse(Duration.ofSeconds(1L << tries));
        if (tries >= TRIES) {
            throw new ClientFault(uri + ": " + again.why() + ", " + TRIES + " times");
        }
        if (wait.compareTo(MAX_WAIT) > 0) {
            throw new ClientFault(uri + ": " + again.why() + "; wants to be asked again in " + wait.toSeconds() + " s");
        }
        progress.accept(uri + ": " + again.why() + "; asking again in " + wait.toSeconds() + " s");
        ticker.sleep(wait);
    }

    private Try once(HttpRequest request) {
        CompletableFuture<HttpResponse<Optional<byte[]>>> coming =
                http.sendAsync(request, ignored -> new BoundedBody(MAX_BYTES));
        try {
            return judge(request.uri(), coming.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            coming.cancel(true);
            return new Try.Again("no whole answer within " + limit.toSeconds() + " s", Optional.empty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                return new Try.Again("does not answer: " + said(fault), Optional.empty());
            }
            throw new ClientFault(request.uri() + ": " + e.getCause());
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new ClientFault("interrupted");
        }
    }

    private static String said(IOException fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }

    private Try judge(URI uri, HttpResponse<Optional<byte[]>> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200 ->
                new Try.Final(response.body()
                        .<Answer>map(body -> new Answer.Got(uri, response.headers(), body))
                        .orElseGet(() -> new Answer.TooLarge(uri)));
            case 301, 302, 303, 307, 308 -> elsewhere(uri, response);
            case 408, 429, 500, 502, 503, 504 ->
                new Try.Again(
                        "answers " + status,
                        response.headers()
                                .firstValue("Retry-After")
                                .flatMap(text -> RetryAfter.parse(text, ticker.now())));
            default -> new Try.Final(new Answer.Refused(uri, status));
        };
    }

    private static Try elsewhere(URI uri, HttpResponse<?> response) {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            return new Try.Elsewhere(uri.resolve(location));
        } catch (IllegalArgumentException e) {
            throw new ClientFault(uri + " redirects to what is no address");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
