package hub.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.home.Distribution;
import hub.local.home.HubHome;
import hub.local.testing.TestHub;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Context context(HubHome home) {
        return new Context(Distribution.find(), home, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void statusSaysWhatRuns() {
        assertThat(new StatusCommand().run(context(TestHub.get().home()), List.of()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("kafka +4\\.3\\.1 +pid \\d+ +\\d{2,} MB\n")
                .containsPattern("elasticsearch +9\\.5\\.3 +pid \\d+ +\\d{3,} MB\n");
    }

    @Test
    void statusOfNothing() {
        assertThat(new StatusCommand().run(context(new HubHome(dir)), List.of()))
                .isEqualTo(1);
    }

    @Test
    void downMayBeRepeated() {
        assertThat(new DownCommand().run(context(new HubHome(dir)), List.of())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("nothing runs here\n");
    }

    @Test
    void everyCommandHelpsUnderItsName() {
        assertThat(Command.ALL)
                .allSatisfy(command -> assertThat(command.help()).startsWith(command.name()))
                .extracting(Command::name)
                .doesNotHaveDuplicates();
    }
}
