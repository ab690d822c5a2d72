package hub.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import hub.journal.partner.NewSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path dir;

    @Test
    void aSecretIsMadeOnceAndKept() {
        HubHome home = new HubHome(dir).create();
        String first = Secrets.of(home).get("kafka.admin");

        assertThat(Secrets.of(home).get("kafka.admin")).isEqualTo(first);
        assertThat(Secrets.of(home).get("another")).isNotEqualTo(first);
    }

    @Test
    void onlyTheOwnerReadsThem() throws Exception {
        HubHome home = new HubHome(dir.resolve("hub")).create();
        Secrets.of(home).get("a");

        assertThat(permissions(home.config().resolve("secrets.properties"))).isEqualTo("rw-------");
        assertThat(permissions(home.dir())).isEqualTo("rwx------");
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void secretsNeedNoQuotingAndDoNotRepeat() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            made.add(NewSecret.password());
        }

        assertThat(made).hasSize(1000).allMatch(secret -> secret.matches("[a-z][a-z0-9]{31}"));
    }
}
