package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " a ",
                "\ta\n",
                "\u00A0a\u00A0",
                "\u200Ba\u200B",
                "\uFEFFa",
                "a\u2060",
                "\u3000a\u2009",
                "a\u00AD",
                "a"
            })
    void spaceThatNobodySeesIsTrimmed(String raw) {
        assertThat(CleanText.of(raw, 10, false)).contains("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200B\u00A0",
                "a\0",
                "\0",
                "a\u0001b",
                "a\u007Fb",
                "a\u0080b",
                "\uD800",
                "\uDC00a",
                "a\uD83D"
            })
    void whatNoValueHoldsIsRefused(String raw) {
        assertThat(CleanText.of(raw, 10, false)).isEmpty();
        assertThat(CleanText.of(raw, 10, true)).isEmpty();
    }

    @Test
    void linesAreForTypesThatHaveThem() {
        assertThat(CleanText.of("a\r\n\tb", 10, true)).contains("a\r\n\tb");
        assertThat(CleanText.of("a\nb", 10, false)).isEmpty();
    }

    @Test
    void pairsOfSurrogatesAreCharacters() {
        assertThat(CleanText.of("\uD83D\uDE00", 10, false)).contains("\uD83D\uDE00");
    }

    @Test
    void lengthCountsBeforeTrimming() {
        assertThat(CleanText.of("1234567890", 10, false)).isPresent();
        assertThat(CleanText.of(" 1234567890", 10, false)).isEmpty();
    }
}
