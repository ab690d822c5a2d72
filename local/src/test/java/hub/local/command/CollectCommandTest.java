package hub.local.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.local.client.ClientFault;
import hub.local.home.Distribution;
import hub.local.home.HubHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectCommandTest {
    @TempDir
    Path dir;

    private int run(String arguments) {
        Context context = new Context(Distribution.find(), new HubHome(dir), System.out);
        return new CollectCommand().run(context, List.of(arguments.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "folder /tmp | --as AGENCY is needed",
                "--as cert-north folder | name a kind and a source",
                "--as cert-north ftp x | ftp (expected one of [taxii, misp, folder])",
                "--as cert-north --limit 5 folder /tmp | [--limit] means nothing with folder",
                "--as cert-north --move misp https://x | [--move] means nothing with misp",
                "--as ../x folder /tmp | --as ../x (expected an agency",
                "--as cert-north --password x folder /tmp | --password is not known here",
            })
    void saysWhatIsWrong(String arguments, String line) {
        assertThatThrownBy(() -> run(arguments)).isInstanceOf(UsageFault.class).hasMessageContaining(line);
    }

    @Test
    void needsAHub() {
        assertThatThrownBy(() -> run("--as cert-north folder /tmp"))
                .isInstanceOf(ClientFault.class)
                .hasMessageContaining("start a hub with ./hub up");
    }
}
