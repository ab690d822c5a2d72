package hub.model.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyringTest {
    private static final String SECRET = "0123456789abcdef".repeat(4);

    @TempDir
    Path dir;

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve("pseudonym.keys"), text);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Keyring keyring = Keyring.fresh(new Random(1)).rotated(new Random(2));
        assertThat(Keyring.read(file(keyring.text()))).isEqualTo(keyring);
        assertThat(keyring.version()).isEqualTo(2);
    }

    @Test
    void rotatingKeepsTheOlderKeys() {
        Keyring first = Keyring.fresh(new Random(1));
        Keyring second = first.rotated(new Random(1));
        assertThat(second.secrets().getFirst()).isEqualTo(first.secrets().getFirst());
        assertThat(second.secrets()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1=abc", "1=" + "xy", "2=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void anythingElseIsRefusedInOneLineWithoutTheSecret(String text) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> Keyring.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("keyring: ")
                .hasMessageContaining("expected")
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("abcdef");
    }

    @Test
    void anAbsentFileIsNamed() {
        Path absent = dir.resolve("absent.keys");
        assertThatThrownBy(() -> Keyring.read(absent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(absent.toString());
    }

    @Test
    void itsTextForPeopleHoldsNoSecret() {
        assertThat(new Keyring(List.of(SECRET))).asString().doesNotContain(SECRET);
    }
}
