package hub.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    Path dir;

    private RunFile file;

    @BeforeEach
    void file() {
        file = new RunFile(dir.resolve("x.pid"));
    }

    @Test
    void findsTheProcessThatWasWritten() {
        file.write(ProcessHandle.current());

        assertThat(file.read()).contains(ProcessHandle.current());
    }

    @Test
    void nothingWasWritten() {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void aRecycledPidIsSomebodyElse() throws Exception {
        file.write(ProcessHandle.current());
        String[] parts = Files.readString(file.file()).strip().split(" ", 2);
        Files.writeString(file.file(), parts[0] + " " + (Long.parseLong(parts[1]) - 60_000));

        assertThat(file.read()).isEmpty();
    }

    @Test
    void aProcessThatEndedIsGone() throws Exception {
        Process process = new ProcessBuilder("cat").start();
        file.write(process.toHandle());
        assertThat(file.read()).contains(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(file.read()).isEmpty();
    }

    /** Nobody waits for this one, so that it stays in the process table. */
    @Test
    void aZombieCountsAsEnded() throws Exception {
        Process parent = new ProcessBuilder("bash", "-c", "sleep 0 & echo $!; exec cat").start();
        long zombie;
        try (var reader = parent.inputReader()) {
            zombie = Long.parseLong(reader.readLine());
            assertThat(Await.until(
                            java.time.Duration.ofSeconds(10),
                            () -> ProcessHandle.of(zombie)
                                    .map(handle -> handle.info().command().isEmpty())
                                    .orElse(true)))
                    .isTrue();
            assertThat(RunFile.alive(zombie)).isEmpty();
        } finally {
            parent.destroy();
        }
    }
}
