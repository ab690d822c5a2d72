package hub.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubHomeTest {

    @TempDir
    Path dir;

    @Test
    void wipingLeavesNothingAndMayBeRepeated() throws Exception {
        HubHome home = new HubHome(dir.resolve("hub")).create();
        Files.writeString(Files.createDirectories(home.data("kafka")).resolve("x"), "x");
        home.wipe();

        assertThat(home.dir()).doesNotExist();
        assertThatCode(home::wipe).doesNotThrowAnyException();
    }

    @Test
    void everythingLiesUnderOneDirectory() {
        HubHome home = new HubHome(dir);

        assertThat(new Path[] {home.config(), home.credentials(), home.data("a"), home.logs(), home.run(), home.tmp("a")
                })
                .allMatch(path -> path.startsWith(dir));
    }

    @Test
    void freePortsDiffer() {
        Ports ports = Ports.free();

        assertThat(ports.byPart().values().stream().flatMap(java.util.List::stream))
                .doesNotHaveDuplicates();
    }

    @Test
    void theStandardPortsAreThoseOfTheContract() {
        assertThat(Ports.standard(8080)).isEqualTo(new Ports(9092, 9096, 9094, 9093, 9200, 9300, 8080, 8081, 8082));
    }

    @Test
    void propertiesSurviveAnyPath() throws Exception {
        Map<String, String> values = Map.of("a.b", "/home/žena mit leer/#x:y=z", "jaas", "Login required user=\"a\";");
        Properties read = new Properties();
        read.load(new StringReader(PropertiesText.of(values)));

        assertThat(read).isEqualTo(values);
        assertThat(PropertiesText.of(values))
                .matches("\\p{ASCII}*")
                .startsWith("a.b=")
                .doesNotContain("#1");
    }
}
