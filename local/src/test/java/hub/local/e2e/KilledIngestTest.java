package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.client.Publisher;
import hub.local.engine.Engine;
import hub.local.testing.Terminal;
import hub.local.testing.TestHub;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** S01 to S03: ingest is killed in the middle of its work, and nothing is lost or done twice. */
class KilledIngestTest {

    @Test
    void killedTwiceOverAThousandReports() {
        everyReportHasOneOutcome("KILL-", 1_000, 2);
    }

    @Test
    @Tag("slow")
    void killedFiveTimesOverAHundredThousandReports() {
        everyReportHasOneOutcome("KILL100K-", 100_000, 5);
    }

    private static void everyReportHasOneOutcome(String prefix, int count, int kills) {
        Hub.until(Duration.ofMinutes(2), Counts::nothingIsPending);
        Counts before = Counts.now();
        Engine ingest = TestHub.part("ingest");
        AtomicInteger sent = new AtomicInteger();
        try (Publisher publisher = new Publisher(Hub.local().config().agency("cert-west"))) {
            new GeneratedReports(prefix, 5).stream(count).forEach(report -> {
                publisher.send(report, report.mediaType());
                if (sent.incrementAndGet() % (count / (kills + 1)) == 0 && sent.get() < count) {
                    killAndStart(ingest);
                }
            });
            publisher.flush();
        }
        Hub.until(Duration.ofMinutes(10), () -> Counts.now().settledSince(before) >= count);

        Counts after = Counts.now();
        assertThat(after.accepted() - before.accepted()).isEqualTo(count - count / 10);
        assertThat(after.rejected() - before.rejected()).isEqualTo(count / 10);
        Hub.until(Duration.ofMinutes(10), Hub::nothingLags);
        String digest = Hub.digest();
        assertThat(Terminal.run("rebuild")).contains("rebuilt from");
        assertThat(Hub.digest()).isEqualTo(digest);
    }

    private static void killAndStart(Engine ingest) {
        ProcessHandle process = ingest.running().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        ingest.start();
        ingest.awaitReady(Duration.ofMinutes(2));
    }

    /** The counts of {@code ./hub status}. */
    private record Counts(long accepted, long rejected) {
        static Counts now() {
            JsonNode status = Hub.JSON.readTree(Terminal.run("status", "--json"));
            JsonNode reports = status.path("reports");
            return new Counts(
                    reports.path("accepted").asLong(), reports.path("rejected").asLong());
        }

        /** What other tests and the demo published is counted by now. */
        static boolean nothingIsPending() {
            JsonNode reports =
                    Hub.JSON.readTree(Terminal.run("status", "--json")).path("reports");
            return reports.path("pending").asLong(-1) == 0;
        }

        long settledSince(Counts before) {
            return accepted + rejected - before.accepted - before.rejected;
        }
    }
}
