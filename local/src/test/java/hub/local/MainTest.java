package hub.local;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.command.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script sees of a command: its exit code, and one line on stderr. */
class MainTest {
    @TempDir
    Path dir;

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(stderr);
    }

    private int run(String... words) {
        return Main.run(List.of(words), System.out);
    }

    private String config(String elasticsearch) throws IOException {
        return Files.writeString(
                        dir.resolve("hub.properties"),
                        "hub.elasticsearch.url=" + elasticsearch
                                + "\nhub.elasticsearch.username=x\nhub.elasticsearch.password=x\n")
                .toString();
    }

    @Test
    void everyCommandHelps() {
        assertThat(Command.ALL).allSatisfy(command -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
            assertThat(Main.run(List.of(command.name(), "--help"), printer)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("./hub " + command.help() + "\n");
        });
    }

    @Test
    void aWrongWordIs2() {
        assertThat(run("digest", "--most")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("hub: --most is not known here (expected [--config])\n");
    }

    @Test
    void whatTheUserCanMendIs1() {
        String nowhere = dir.resolve("nowhere").toString();

        assertThat(run("tail", "--as", "cert-north", "--config", nowhere)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "hub: " + nowhere + " is not there; start a hub with ./hub up, or name a file with --config\n");
    }

    @Test
    void whatDoesNotAnswerIs3() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(run("digest", "--config", config("http://127.0.0.1:" + closed)))
                .isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("hub: Elasticsearch did not answer, or not completely: ")
                .contains("127.0.0.1:" + closed)
                .endsWith("(./hub status says what runs; then try again)\n")
                .doesNotContain("Exception")
                .containsOnlyOnce("\n");
    }
}
