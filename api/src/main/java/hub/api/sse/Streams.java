package hub.api.sse;

import hub.api.access.Caller;
import hub.api.problem.ApiProblem;
import hub.api.trail.AuditDesk;
import hub.model.problem.ProblemCode;
import hub.search.engine.SearchUnavailable;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The streams of a process, each with a virtual thread of its own; all resources together have room for so many at the same time. */
@Component
public final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    /** A process needs connections for everything else too. */
    private static final int MOST = 6_000;

    /** What one takes of the heap at most, as the benchmark {@code idle} measures it. */
    private static final long BYTES = 32 << 10;

    /** Of the server's own buffer for each stream; an event goes out in pieces of this size. */
    private static final int BUFFER = 4 << 10;

    private final AuditDesk audit;
    private final int most;
    private final Semaphore room;

    Streams(AuditDesk audit) {
        this.audit = audit;
        this.most = room(Runtime.getRuntime().maxMemory());
        this.room = new Semaphore(most);
    }

    /** Half of the heap is for everything else. */
    static int room(long heap) {
        return Math.clamp(heap / 2 / BYTES, 1, MOST);
    }

    /** What a stream does until it ends. */
    @FunctionalInterface
    public interface Telling {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Answers with a stream.
     *
     * @param begin the id of the place where it begins, if its reader does not know that
     * @param telling made for where its events go
     * @throws ApiProblem UNAVAILABLE if there are as many as there may be
     */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            @Nullable String begin,
            Function<Sink, Telling> telling) {
        if (!room.tryAcquire()) {
            String message = "there are " + most + " streams at this process (expected fewer); try again";
            throw ApiProblem.of(ProblemCode.UNAVAILABLE, "", message);
        }
        boolean begun = false;
        try {
            greet(response, begin == null ? ":\n\n" : "retry: 2000\nid: " + begin + "\n\n");
            if (HttpMethod.HEAD.matches(request.getMethod())) {
                return;
            }
            AsyncContext connection = request.startAsync();
            connection.setTimeout(0);
            Telling stream = telling.apply(Wire.of(request, connection, caller, audit));
            Thread.ofVirtual().name("stream").start(() -> run(stream, connection));
            begun = true;
        } catch (IOException e) {
            LOG.debug("a reader was gone before her stream began: {}", e.toString());
        } finally {
            if (!begun) {
                room.release();
            }
        }
    }

    private static void greet(HttpServletResponse response, String hello) throws IOException {
        response.setBufferSize(BUFFER);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONNECTION, "close"); // no request follows a stream
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream().write(hello.getBytes(StandardCharsets.US_ASCII));
        response.flushBuffer();
    }

    private void run(Telling stream, AsyncContext connection) {
        try {
            stream.run();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a reader is gone: {}", e.toString());
        } catch (KafkaException | SearchUnavailable e) {
            LOG.warn("a stream ends, its reader goes on later: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
            connection.complete();
        }
    }
}
