package hub.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.home.HubHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaemonTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path dir;

    private Daemon daemon;

    @BeforeEach
    void daemon() {
        daemon = new Daemon("part", new HubHome(dir).create());
    }

    @AfterEach
    void stop() {
        daemon.stop();
    }

    @Test
    void isFoundAgainAndStopped() {
        daemon.fork(List.of("sleep", "60"), Map.of());
        Daemon other = new Daemon("part", new HubHome(dir));
        assertThat(other.running()).isPresent();
        other.stop();

        assertThat(daemon.running()).isEmpty();
    }

    @Test
    void whatEndsEarlyIsSaidWithItsLog() {
        daemon.fork(List.of("sh", "-c", "echo broken; exit 3"), Map.of());

        assertThatThrownBy(() -> daemon.awaitReady(LONG, () -> false))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("part ended while it started: see " + daemon.log());
        assertThat(daemon.log()).hasContent("broken");
    }

    @Test
    void whatItHasStartedItselfIsStoppedToo() throws Exception {
        ProcessHandle launcher = daemon.fork(List.of("bash", "-c", "sleep 60 & wait"), Map.of());
        assertThat(Await.until(LONG, () -> launcher.children().findAny().isPresent()))
                .isTrue();
        ProcessHandle child = launcher.children().findAny().orElseThrow();
        daemon.stop();

        assertThat(RunFile.isAlive(child)).isFalse();
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        daemon.fork(List.of("sh", "-c", "echo first"), Map.of()).onExit().join();
        daemon.fork(List.of("sh", "-c", "echo second"), Map.of()).onExit().join();

        assertThat(daemon.log()).hasContent("second");
        assertThat(daemon.log().resolveSibling("part.last.log")).hasContent("first");
    }

    @Test
    void whatDoesNotAnswerIsNotWaitedForForEver() {
        daemon.fork(List.of("sleep", "60"), Map.of());

        assertThatThrownBy(() -> daemon.awaitReady(Duration.ZERO, () -> false))
                .hasMessageContaining("did not answer within 0 s");
    }

    @Test
    void aProgramThatIsNotThereIsOneLine() {
        Daemon missing = new Daemon("part", new HubHome(dir));

        assertThatThrownBy(() -> {
                    missing.fork(List.of("/no/such/program"), Map.of());
                    missing.awaitReady(LONG, () -> false);
                })
                .isInstanceOf(StartFault.class);
    }
}
