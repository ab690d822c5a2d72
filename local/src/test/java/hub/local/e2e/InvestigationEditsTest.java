package hub.local.e2e;

import static hub.local.e2e.CaseMember.CASES;
import static org.assertj.core.api.Assertions.assertThat;

import hub.local.engine.Engine;
import hub.local.testing.Terminal;
import hub.local.testing.TestHub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** S03, S56 and S57: two members edit one note at the same time while ingest is killed; each edit is there once, in the order of the log. */
class InvestigationEditsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void sixtyEditsOfOneNote() throws Exception {
        everyEditIsThereOnce(30);
    }

    @Test
    @Tag("slow")
    void fiveHundredEditsOfOneNote() throws Exception {
        everyEditIsThereOnce(250);
    }

    private void everyEditIsThereOnce(int each) throws Exception {
        CaseMember south = new CaseMember("cert-south");
        CaseMember west = new CaseMember("cert-west");
        String open =
                "{'title':'Edits','purpose':'edit','tlpCeiling':'AMBER','until':'2029-01-01T00:00:00Z','invite':['cert-west']}";
        String path = south.post(CASES, open).ok().location();
        west.post(path + "/accept", "{}").ok();
        String note = south.item(
                path, "{'kind':'note','text':'none','marking':{'tlp':'AMBER'},'audience':['agency:cert-west']}");

        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = writers.submit(() -> edits(south, note, each));
            Future<?> second = writers.submit(() -> edits(west, note, each));
            Hub.until(PATIENCE, () -> done.get() >= each / 2 || first.isDone() || second.isDone());
            killAndStart();
            first.get();
            second.get();
        }

        JsonNode last = south.get(note).ok().json();
        assertThat(last.path("revision").asLong()).isEqualTo(1 + 2 * each);
        assertThat(last).isEqualTo(west.get(note).ok().json());
        List<String> expected = IntStream.range(0, each)
                .boxed()
                .flatMap(i -> List.of("cert-south " + i, "cert-west " + i).stream())
                .toList();
        assertThat(history(south, note)).containsExactlyInAnyOrderElementsOf(expected);
        String digest = Hub.digest();
        Terminal.run("rebuild");
        assertThat(Hub.digest()).isEqualTo(digest);
    }

    /** Each edit until it is taken: from what is there now, and under the same key as long as nobody said what became of it. */
    private void edits(CaseMember who, String note, int each) {
        for (int i = 0; i < each; i++) {
            String body = "{'text':'" + who.agency() + " " + i + "'}";
            CaseMember.Said said;
            do {
                String etag = who.get(note).ok().etag();
                Map<String, String> headers = Map.of(
                        "If-Match", etag, "Idempotency-Key", UUID.randomUUID().toString());
                said = who.send("PATCH", note, headers, body);
                while (said.status() == 503) {
                    said = who.send("PATCH", note, headers, body);
                }
                assertThat(said.status()).as(said.text()).isIn(200, 202, 412);
            } while (said.status() == 412);
            done.incrementAndGet();
        }
    }

    /** The texts of all revisions but the first, the newest first. */
    private static List<String> history(CaseMember who, String note) {
        List<String> texts = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = who.get(note + "/revisions?limit=20" + cursor).ok().json();
            texts.addAll(page.path("revisions").findValuesAsString("text"));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return texts.subList(0, texts.size() - 1);
    }

    private static void killAndStart() {
        Engine ingest = TestHub.part("ingest");
        ProcessHandle process = ingest.running().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        ingest.start();
        ingest.awaitReady(Duration.ofMinutes(2));
    }
}
