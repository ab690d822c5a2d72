package hub.local;

import static org.assertj.core.api.Assertions.assertThat;

import hub.local.command.Command;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void everyCommandHelps() {
        assertThat(Command.ALL).allSatisfy(command -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
            assertThat(Main.run(List.of(command.name(), "--help"), printer)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("./hub " + command.help() + "\n");
        });
    }
}
