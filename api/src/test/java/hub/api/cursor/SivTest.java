package hub.api.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SivTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] KEY = HEX.parseHex("fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
    private static final byte[] ASSOCIATED = HEX.parseHex("101112131415161718191a1b1c1d1e1f2021222324252627");

    /** RFC 5297, appendix A.1. */
    @Test
    void theExampleOfItsDefinition() {
        byte[] sealed = new Siv(KEY).seal(ASSOCIATED, HEX.parseHex("112233445566778899aabbccddee"));

        assertThat(HEX.formatHex(sealed)).isEqualTo("85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 32, 48, 56, 100})
    void opensWhatItSealedAndNothingElse(int length) {
        Siv siv = new Siv(KEY);
        byte[] text = new byte[length];
        byte[] sealed = siv.seal(ASSOCIATED, text);

        assertThat(siv.open(ASSOCIATED, sealed)).contains(text);
        assertThat(siv.seal(ASSOCIATED, text)).isEqualTo(sealed);
        assertThat(siv.open(new byte[] {1}, sealed)).isEmpty();
        assertThat(siv.open(ASSOCIATED, new byte[length])).isEmpty();
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(siv.open(ASSOCIATED, changed)).isEmpty();
        }
    }
}
