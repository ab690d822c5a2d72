package hub.bench.corpus;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import hub.bench.engine.Server;
import hub.local.engine.Await;
import hub.search.engine.Json;
import hub.search.index.HubIndex;
import hub.search.index.Indices;
import hub.search.write.BulkOutcome.Acknowledged;
import hub.search.write.BulkWriter;
import hub.search.write.Target;
import hub.search.write.Write;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Writes a corpus as the projector does: the log's records become documents and go through the bulk writer. */
final class Filling {
    private static final int BATCH = 1_000;
    private static final int SAMPLE = 50;
    private static final int SAID_EVERY = 20_000;
    private static final Duration MERGES = Duration.ofMinutes(10);

    private final Server server;
    private final Synthetic incidents;
    private final Consumer<String> progress;

    Filling(Server server, Synthetic incidents, Consumer<String> progress) {
        this.server = server;
        this.incidents = incidents;
        this.progress = progress;
    }

    /** Changes whenever the same numbers would fill other documents. */
    static String fingerprint(Synthetic incidents) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (HubIndex index : Indices.all()) {
            hasher.putString(index.concrete("1"), StandardCharsets.UTF_8);
        }
        for (Write write : batch(incidents, 0, Math.min(SAMPLE, incidents.incidents()))) {
            hasher.putString(write.id(), StandardCharsets.UTF_8);
            if (write instanceof Write.Put put) {
                hasher.putBytes(put.source());
            }
        }
        return incidents.incidents() + " " + hasher.hash();
    }

    /** Returns when everything is visible and Elasticsearch merges nothing any more. */
    void run() {
        BulkWriter writer = new BulkWriter(server.elastic(), Target.LIVE);
        long begun = System.nanoTime();
        CompletableFuture<List<Write>> next = prepare(0);
        for (int done = 0; done < incidents.incidents(); ) {
            List<Write> writes = next.join();
            int end = Math.min(incidents.incidents(), done + BATCH);
            next = prepare(end);
            if (!writer.write(writes, () -> false).equals(new Acknowledged(List.of()))) {
                throw new IllegalStateException("Elasticsearch refused incidents from " + done);
            }
            if (end / SAID_EVERY > done / SAID_EVERY || end == incidents.incidents()) {
                double seconds = (System.nanoTime() - begun) / 1e9;
                progress.accept("%,d of %,d incidents written, %,.0f a second"
                        .formatted(end, incidents.incidents(), end / seconds));
            }
            done = end;
        }
        server.elastic().refresh(Indices.live().values());
        awaitMerges();
    }

    private CompletableFuture<List<Write>> prepare(int from) {
        int to = Math.min(incidents.incidents(), from + BATCH);
        return CompletableFuture.supplyAsync(() -> batch(incidents, from, to));
    }

    private static List<Write> batch(Synthetic incidents, int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(number -> Log.writes(Log.record(incidents.revision(number)), number).stream())
                .toList();
    }

    private void awaitMerges() {
        boolean quiet = Await.until(
                MERGES,
                () -> Json.parse(server.raw().get("/hub-*/_stats/merge"))
                                .path("_all")
                                .path("total")
                                .path("merges")
                                .path("current")
                                .asInt(1)
                        == 0);
        if (!quiet) {
            throw new IllegalStateException("Elasticsearch merges for longer than " + MERGES.toMinutes() + " minutes");
        }
        server.raw().post("/hub-*/_flush", "");
    }
}
