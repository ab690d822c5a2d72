package hub.local.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.ClientFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every source, shown on a folder. */
class CollectorTest {
    @TempDir
    Path dir;

    private final FakeOutbox outbox = new FakeOutbox();
    private Path drop;

    @BeforeEach
    void files() throws IOException {
        drop = Files.createDirectory(dir.resolve("drop"));
        for (int i = 0; i < 120; i++) {
            Files.writeString(drop.resolve("%03d.json".formatted(i)), "{\"n\":" + i + "}");
        }
    }

    private Walk walk() {
        return new Walk(new FolderKind(), dir.resolve("memory"), drop.toString());
    }

    @Test
    void keepsToTheRate() {
        Walk walk = walk();
        walk.into(outbox);

        // the first sleep is the folder's between two looks
        assertThat(walk.ticker.sleeps()).hasSize(120).last().isEqualTo(Duration.ofMillis(100));
        assertThat(walk.ticker.sleeps().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMillis(12_900));
    }

    @Test
    void whatHasItsOutcomeIsNotSentAgain() {
        assertThatThrownBy(() -> walk().into(outbox.livesFor(1))).hasMessage("dead");
        assertThat(outbox.sent()).hasSize(100);

        FakeOutbox second = new FakeOutbox();
        walk().into(second);
        assertThat(second.sent()).hasSize(70);
        assertThat(second.names().getFirst()).endsWith("050.json");
    }

    @Test
    void withoutWaitingTheBrokersWordIsEnough() {
        Walk walk = walk().withoutWaiting();

        assertThat(walk.into(outbox.livesFor(0)).sent()).isEqualTo(120);
        assertThat(walk.lines).isEmpty();
        assertThat(walk.into(outbox).sent()).isZero();
    }

    @Test
    void tellsWhatBecameOfEach() {
        Walk walk = walk();
        Collector done = walk.into(outbox.refuses(report -> report.name().endsWith("007.json")));

        assertThat(done.refused()).isEqualTo(1);
        assertThat(walk.lines).hasSize(120).contains("accepted incident--1");
        assertThat(walk.lines).anyMatch(line -> line.startsWith("rejected INVALID_VALUE /title bad ["));
    }

    @Test
    void oneAtATime() {
        try (Memory held = Memory.open(dir.resolve("memory"), drop.toString())) {
            assertThat(held.read().isEmpty()).isTrue();
            assertThatThrownBy(() -> walk().into(outbox))
                    .isInstanceOf(ClientFault.class)
                    .hasMessageContaining("another ./hub collect is at it");
        }
        assertThat(walk().into(outbox).sent()).isEqualTo(120);
    }

    @Test
    void theMemoryIsItsOwnersAlone() throws IOException {
        walk().into(outbox);

        try (var files = Files.list(dir.resolve("memory"))) {
            Path file = files.filter(each -> each.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            Files.writeString(file, "{");
        }
        assertThatThrownBy(() -> walk().into(outbox)).hasMessageContaining("delete it to collect everything again");
    }
}
