package hub.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedTest {

    @TempDir
    Path dir;

    @Test
    void whatRunsIsNeverRoot() throws Exception {
        assertThat(output(Unprivileged.detect().wrap(List.of("id", "-u")))).isNotEqualTo("0");
    }

    @Test
    void aUserNamespaceReachesWhatOnlyRootMay() throws Exception {
        assumeThat(Unprivileged.detect()).isEqualTo(Unprivileged.USER_NAMESPACE);
        Path secret = Files.writeString(dir.resolve("x"), "mine");

        assertThat(output(Unprivileged.USER_NAMESPACE.wrap(List.of("cat", secret.toString()))))
                .isEqualTo("mine");
    }

    @Test
    void anotherUserIsGivenWhatItWrites() throws Exception {
        assumeThat(new UnixSystem().getUid()).isZero();
        Path home = Files.createDirectory(dir.resolve("home"));
        Path data = Files.createDirectory(home.resolve("data"));
        // The test's own directory stands for a clone that others may traverse.
        output(List.of("chmod", "a+x", dir.toString()));
        Unprivileged.OTHER_USER.own(home, List.of(data));

        output(Unprivileged.OTHER_USER.wrap(List.of("touch", data.resolve("x").toString())));
        assertThat(Files.getAttribute(data.resolve("x"), "unix:uid")).isEqualTo(65534);
    }

    private static String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
