package hub.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from outside that goes to terminals, logs and JSON. */
class PrintableTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "příliš žluťoučký", "中文", "😀", "a\\u0007b", "شبكة"})
    void harmlessTextStays(String text) {
        assertThat(Printable.of(text, 80)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 9, 10, 13, 27, 127, 0x85, 0x9b, 0x61c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2028, 0x2029, 0x2066,
                0x2069, 0xd800, 0xdfff
            })
    void dangerousCharactersAreShown(int character) {
        String text = "a" + (char) character + "b";

        assertThat(Printable.of(text, 80)).isEqualTo("a\\u%04xb".formatted(character));
    }

    @Test
    void longTextIsCut() {
        assertThat(Printable.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Printable.of("abcdefg", 6)).isEqualTo("abcdef…");
    }

    @Test
    void cutIsNeverWithinACharacter() {
        assertThat(Printable.of("abc😀", 4)).isEqualTo("abc…");
        assertThat(Printable.of("abc\u0007", 8)).isEqualTo("abc…");
        assertThat(Printable.of("abc\u0007", 9)).isEqualTo("abc\\u0007");
    }

    @Test
    void quotedValueIsShort() {
        assertThat(Printable.quote(17)).isEqualTo("\"17\"");
        assertThat(Printable.quote("osint:lifetime=\"perpetual\"")).isEqualTo("'osint:lifetime=\"perpetual\"'");
        assertThat(Printable.bare("a\u0007")).isEqualTo("a\\u0007");
        assertThat(Printable.quote("x".repeat(500))).hasSize(83).endsWith("…\"");
    }

    /** A message is made printable again each time a record is read back. */
    @Test
    void printingAgainChangesNothingAndUtf8HoldsIt() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
            }
            int max = random.nextInt(40);
            String once = Printable.of(text.toString(), max);

            assertThat(once).hasSizeLessThanOrEqualTo(max + 1);
            assertThat(Printable.of(once, max)).isEqualTo(once);
            assertThat(new String(once.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(once);
        }
    }
}
