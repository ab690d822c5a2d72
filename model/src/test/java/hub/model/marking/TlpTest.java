package hub.model.marking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlpTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TLP:RED; RED",
                "TLP: RED; RED",
                "tlp-red; RED",
                "tlp=\"red\"; RED",
                "TLP：GREEN; GREEN",
                "TLP 2.0: CLEAR; CLEAR",
                "tlp:white; CLEAR",
                "tlp:amber-strict; AMBER_STRICT",
                "TLP:AMBER (STRICT); AMBER_STRICT",
                "TLP:AMBER＋STRICT; AMBER_STRICT",
                "tlp:amber; AMBER",
                "tlp:orange; AMBER_STRICT",
                "tlp:unclear; AMBER_STRICT",
                "tlp:ex:chr; AMBER_STRICT",
                "TLP:; AMBER_STRICT"
            })
    void whatBeginsLikeOneIsReadOrIsStrict(String text, Tlp expected) {
        assertThat(Tlp.said(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "amber", "tlpred", "attlp:red", "pap:red", "rsit:availability=\"dos\""})
    void whatDoesNotBeginLikeOneSaysNothing(String text) {
        assertThat(Tlp.said(text)).isEmpty();
    }

    @Test
    void aListOfWordsStaysAList() {
        assertThat(Tlp.parse("TLP: RED")).isEmpty();
    }
}
