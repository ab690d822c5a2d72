package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.model.id.AgencyId;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import hub.normalize.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What was done under which key, in the memory of this process: the same key and body within {@link #KEPT} is the same report. After
 * a restart, or at another process, the report is handed in once more, and admission finds that it says nothing new.
 */
@Component
public final class IdempotencyKeys {
    public static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);
    static final int REMEMBERED = 20_000;

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    private final Clock clock;
    private final Map<Key, Sent> sent = new LinkedHashMap<>();

    private final Duration kept;

    @Autowired
    public IdempotencyKeys(Clock clock) {
        this(clock, KEPT);
    }

    /** @param kept for how long a key is remembered */
    public IdempotencyKeys(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** What is to be done once, and what its repetitions are answered. */
    @FunctionalInterface
    public interface Action<T> {
        T run() throws InterruptedException;
    }

    private record Key(AgencyId agency, String value) {}

    private record Sent(String body, Instant at, CompletableFuture<Object> result) {}

    /** The request's key; null if it has none. */
    public static @Nullable String of(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key != null && !FORM.matcher(key).matches()) {
            String message =
                    HEADER + ": " + Printable.quote(key) + " (expected 1 to 255 printable characters without spaces)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, HEADER, message);
        }
        return key;
    }

    /** The refusal of a key under which something else was asked for, wherever that is remembered. */
    public static ApiProblem reused() {
        String message = HEADER + ": came with another request before (expected a new key)";
        return ApiProblem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, HEADER, message);
    }

    /**
     * Runs the action, or answers what it gave for the same key and body before.
     *
     * @param key null runs it in any case
     * @throws ApiProblem IDEMPOTENCY_KEY_REUSED if the key came with another body
     */
    public <T> T once(AgencyId agency, @Nullable String key, byte[] body, Action<T> action)
            throws InterruptedException {
        if (key == null) {
            return action.run();
        }
        Sent mine = new Sent(Sha256.hex(body), clock.instant(), new CompletableFuture<>());
        Key full = new Key(agency, key);
        Sent first = register(full, mine);
        if (!first.body().equals(mine.body())) {
            String message =
                    HEADER + ": " + Printable.quote(key) + " came with another body before (expected a new key)";
            throw ApiProblem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, HEADER, message);
        }
        return first == mine ? run(full, mine, action) : answerOf(first);
    }

    private synchronized Sent register(Key key, Sent mine) {
        Instant oldest = mine.at().minus(kept);
        var eldest = sent.values().iterator();
        while (eldest.hasNext() && (eldest.next().at().isBefore(oldest) || sent.size() >= REMEMBERED)) {
            eldest.remove();
        }
        Sent before = sent.putIfAbsent(key, mine);
        return before == null ? mine : before;
    }

    private <T> T run(Key key, Sent mine, Action<T> action) throws InterruptedException {
        try {
            T result = action.run();
            mine.result().complete(Objects.requireNonNull(result));
            return result;
        } catch (RuntimeException | InterruptedException e) {
            forget(key);
            mine.result().completeExceptionally(e);
            throw e;
        }
    }

    private synchronized void forget(Key key) {
        sent.remove(key);
    }

    /** One address with one body always has the same type of answer. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T answerOf(Sent first) {
        try {
            return (T) first.result().join();
        } catch (CompletionException e) {
            throw ApiProblem.of(ProblemCode.UNAVAILABLE, "", "the same request failed just now; try again");
        }
    }
}
