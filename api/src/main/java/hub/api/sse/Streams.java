package hub.api.sse;

import hub.api.access.Caller;
import hub.api.problem.ApiProblem;
import hub.api.trail.AuditDesk;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.engine.SearchUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/** The streams of one resource, each with a virtual thread of its own; there is room for so many at the same time. */
public final class Streams {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final String path;
    private final int most;
    private final AuditDesk audit;
    private final Semaphore room;

    /**
     * @param path of the resource, for the audit
     * @param most a process needs connections for everything else too
     */
    public Streams(String path, int most, AuditDesk audit) {
        this.path = path;
        this.most = most;
        this.audit = audit;
        this.room = new Semaphore(most);
    }

    /** What a stream does until it ends. */
    @FunctionalInterface
    public interface Telling {
        void run() throws IOException, InterruptedException;
    }

    /**
     * Begins a stream.
     *
     * @param begin the id of the place where it begins, if its reader does not know that
     * @param telling made for where its events go
     * @throws ApiProblem UNAVAILABLE if there are as many as there may be
     */
    public ResponseEntity<ResponseBodyEmitter> open(
            Caller caller, @Nullable String begin, Function<Sink, Telling> telling) {
        ResponseBodyEmitter emitter = new ResponseBodyEmitter(0L);
        Telling stream = telling.apply(new Wire(emitter, caller));
        if (!room.tryAcquire()) {
            String message = "there are " + most + " streams at this process (expected fewer); try again";
            throw ApiProblem.of(ProblemCode.UNAVAILABLE, "", message);
        }
        String hello = begin == null ? ":\n\n" : "retry: 2000\nid: " + begin + "\n\n";
        Thread.ofVirtual().name("stream").start(() -> run(stream, emitter, hello));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private void run(Telling stream, ResponseBodyEmitter emitter, String hello) {
        try {
            emitter.send(hello.getBytes(StandardCharsets.US_ASCII));
            stream.run();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a reader of {} is gone: {}", path, e.toString());
        } catch (KafkaException | SearchUnavailable e) {
            LOG.warn("a stream of {} ends, its reader goes on later: {}", path, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            room.release();
            emitter.complete();
        }
    }

    /** A connection; each event is in the audit as if its reader had asked for it. */
    private final class Wire implements Sink {
        private final ResponseBodyEmitter emitter;
        private final Caller caller;

        private Wire(ResponseBodyEmitter emitter, Caller caller) {
            this.emitter = emitter;
            this.caller = caller;
        }

        @Override
        public void record(Viewer reader, Trail shown) {
            audit.shown(reader.agency(), caller.who(), Action.READ, "GET " + path, shown);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            emitter.send(bytes);
        }
    }
}
