package hub.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.home.Distribution;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script alone, copied to a directory where nothing is built. */
class ScriptTest {

    @TempDir
    Path dir;

    @BeforeEach
    void copy() throws Exception {
        Files.copy(Distribution.find().root().resolve("hub"), dir.resolve("hub"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private record Result(int status, String output) {}

    private Result run(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", dir.resolve("hub").toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    @Test
    void downBeforeAnythingIsBuiltIsNoMistake() throws Exception {
        assertThat(run(Map.of(), "down")).isEqualTo(new Result(0, "nothing runs here: nothing is built\n"));
    }

    @Test
    void aMissingMavenIsOneLine() throws Exception {
        Path bin = Files.createDirectory(dir.resolve("bin"));
        for (String tool : new String[] {"dirname", "sed", "find", "head", "mkdir", "readlink"}) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin", tool));
        }

        assertThat(run(Map.of("PATH", bin + ":/nonexistent"), "up"))
                .isEqualTo(new Result(1, "hub: Maven is not on the PATH\n"));
    }

    @Test
    void anUnknownOptionOfTestIsRefused() throws Exception {
        assertThat(run(Map.of(), "test", "--most")).isEqualTo(new Result(2, "hub: test: --most (expected --all)\n"));
    }
}
