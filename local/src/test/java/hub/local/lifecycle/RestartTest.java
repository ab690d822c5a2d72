package hub.local.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.engine.Engine;
import hub.local.testing.Partner;
import hub.local.testing.Search;
import hub.local.testing.TestHub;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of either engine loses nothing that it had confirmed. */
class RestartTest {

    private static final LocalHub HUB = TestHub.get();

    @Test
    void kafkaKeepsWhatItConfirmed() throws Throwable {
        Partner partner = Partner.create(HUB, "restart", "community");
        var sent = partner.sendText("in.restart", "before");
        kill(HUB.kafka());

        assertThat(partner.sendText("in.restart", "after").offset()).isEqualTo(sent.offset() + 1);
    }

    @Test
    void elasticsearchKeepsWhatItConfirmed() throws Exception {
        Search ingest = Search.as(HUB.elasticsearch(), "hub-ingest");
        ingest.status("PUT", "/hub-restart", "{}");
        assertThat(ingest.status("PUT", "/hub-restart/_doc/1", "{\"kept\":true}"))
                .isEqualTo(201);
        kill(HUB.elasticsearch());

        assertThat(ingest.call("GET", "/hub-restart/_doc/1", "").body()).contains("\"kept\":true");
        ingest.status("DELETE", "/hub-restart", "");
    }

    private static void kill(Engine engine) {
        ProcessHandle before = engine.running().orElseThrow();
        before.destroyForcibly();
        before.onExit().join();
        assertThat(engine.running()).isEmpty();
        long begin = System.nanoTime();
        engine.start();
        engine.awaitReady(Duration.ofMinutes(5));
        System.out.printf("%s again after kill -9: %.1f s%n", engine.name(), (System.nanoTime() - begin) / 1e9);
        assertThat(engine.running()).isPresent().isNotEqualTo(java.util.Optional.of(before));
    }

    @Test
    void whatRunsIsNotStartedAgain() {
        ProcessHandle before = HUB.elasticsearch().running().orElseThrow();
        HUB.elasticsearch().start();

        assertThat(HUB.elasticsearch().running()).contains(before);
    }
}
