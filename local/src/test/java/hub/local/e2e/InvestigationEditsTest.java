package hub.local.e2e;

import static hub.local.e2e.CaseMember.CASES;
import static org.assertj.core.api.Assertions.assertThat;

import hub.local.engine.Engine;
import hub.local.testing.Terminal;
import hub.local.testing.TestHub;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * S03, S56 and S57: two members edit one note at the same time while ingest and api are killed in turn; each edit is there once, in the order of the log,
 * and whoever is refused is told why.
 */
class InvestigationEditsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** One of so many edits is sent again though it was answered. */
    private static final int AGAIN = 5;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void sixtyEditsOfOneNote() throws Exception {
        everyEditIsThereOnce(30, List.of("ingest", "api"));
    }

    @Test
    @Tag("slow")
    void fiveHundredEditsOfOneNote() throws Exception {
        everyEditIsThereOnce(250, List.of("ingest", "api", "ingest", "api", "api", "ingest"));
    }

    private void everyEditIsThereOnce(int each, List<String> killed) throws Exception {
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
            for (int i = 1; i <= killed.size(); i++) {
                int edits = 2 * each * i / (killed.size() + 1);
                Hub.until(PATIENCE, () -> done.get() >= edits || first.isDone() || second.isDone());
                killAndStart(killed.get(i - 1));
            }
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

    /** Each edit until it is taken, from what is there then. */
    private void edits(CaseMember who, String note, int each) {
        for (int i = 0; i < each; i++) {
            String text = who.agency() + " " + i;
            CaseMember.Said said = edited(who, note, text, i % AGAIN == 0);
            while (said.status() == 412) {
                said = edited(who, note, text, i % AGAIN == 0);
            }
            done.incrementAndGet();
        }
    }

    private static CaseMember.Said edited(CaseMember who, String note, String text, boolean again) {
        String etag = answered(() -> who.get(note)).ok().etag();
        Map<String, String> headers =
                Map.of("If-Match", etag, "Idempotency-Key", UUID.randomUUID().toString());
        Supplier<CaseMember.Said> edit = () -> who.send("PATCH", note, headers, "{'text':'" + text + "'}");
        CaseMember.Said said = answered(edit);
        if (again) {
            assertThat(answered(edit).status() == 412).isEqualTo(said.status() == 412);
        }
        switch (said.status()) {
            case 200 -> assertThat(said.etag()).isNotEqualTo(etag);
            case 202 -> assertThat(note).endsWith(said.json().path("id").asString());
            default -> refusedInWords(said, etag, text);
        }
        return said;
    }

    /** With what stands there now, and with what the edit would have made of what it started from. */
    private static void refusedInWords(CaseMember.Said said, String etag, String text) {
        assertThat(said.status()).as(said.text()).isEqualTo(412);
        assertThat(said.json().path("code").asString()).isEqualTo("PRECONDITION_FAILED");
        assertThat("\"" + said.json().path("current").path("revision").asLong() + "\"")
                .isEqualTo(said.etag())
                .isNotEqualTo(etag);
        assertThat(said.json().path("yours").path("text").asString()).isEqualTo(text);
    }

    /** The same is asked, under the same key, as long as nobody says what became of it. */
    private static CaseMember.Said answered(Supplier<CaseMember.Said> ask) {
        AtomicReference<CaseMember.Said> said = new AtomicReference<>();
        Hub.until(PATIENCE, () -> {
            try {
                said.set(ask.get());
                return said.get().status() != 503;
            } catch (UncheckedIOException cut) {
                return false;
            }
        });
        return said.get();
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

    private static void killAndStart(String name) {
        Engine part = TestHub.part(name);
        ProcessHandle process = part.running().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        part.start();
        part.awaitReady(Duration.ofMinutes(2));
    }
}
