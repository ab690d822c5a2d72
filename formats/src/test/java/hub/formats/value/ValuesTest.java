package hub.formats.value;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.value.ConfidenceScales.Found;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-02T08:10:00Z, 2026-05-02T08:10:00Z", "2026-05-02T10:10:00+02:00, 2026-05-02T08:10:00Z",
        "2026-05-02T08:10:00.123456789Z, 2026-05-02T08:10:00.123456789Z", "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z"
    })
    void readsTimes(String text, Instant time) {
        assertThat(Times.parse(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-05-02",
                "2026-05-02T08:10Z",
                "2026-05-02T08:10:00",
                "2026-13-02T08:10:00Z",
                "2026-05-02T25:10:00Z",
                "2026-05-02T08:10:00.Z",
                "02.05.2026",
                "2026-05-02T08:10:00 CET",
                "2026-05-02T08:10:00.1234567890Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(Times.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02T08:10:00Z, 2026-05-02T08:10:00.000Z",
        "2026-05-02T08:10:00.5Z, 2026-05-02T08:10:00.500Z",
        "2026-05-02T08:10:00.000001Z, 2026-05-02T08:10:00.000001Z"
    })
    void writesTimesOfStix(Instant time, String text) {
        assertThat(Times.stix(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0-100, 70, 70",
        "0-100, 0, 0",
        "0-100, 70.5, 71",
        "0-10, 7, 70",
        "0-10, 10, 100",
        "none-low-med-high, Low, 15",
        "none-low-med-high, medium, 50",
        "NONE-LOW-MED-HIGH, high, 85",
        "admiralty, 1, 90",
        "admiralty, B2, 70",
        "admiralty, 3 - Possibly True, 50",
        "admiralty, doubtful, 30",
        "wep, Even Chance, 50",
        "wep, almost certain, 90",
        "wep, Certain, 100",
        "dni, remote, 5",
        "dni, Roughly  Even Odds, 50",
        "dni, nearly certain, 95"
    })
    void computesConfidence(String scale, String stated, int value) {
        assertThat(ConfidenceScales.find(scale, stated)).isInstanceOfSatisfying(Found.Known.class, found -> {
            assertThat(found.confidence().value()).isEqualTo(value);
            assertThat(found.confidence().stated()).isEqualTo(stated);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0-100, 101",
        "0-100, -1",
        "0-100, high",
        "0-100, 1e99999",
        "0-10, 11",
        "admiralty, 7",
        "admiralty, G2",
        "wep, sure"
    })
    void refusesWhatTheScaleDoesNotHave(String scale, String stated) {
        assertThat(ConfidenceScales.find(scale, stated)).isInstanceOf(Found.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"admiralty, 6", "admiralty, truth cannot be judged", "wep, Not Specified"})
    void someWordsHaveNoValue(String scale, String stated) {
        assertThat(ConfidenceScales.find(scale, stated)).isInstanceOf(Found.Unspecified.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stars", "0-5"})
    void doesNotKnowEveryScale(String scale) {
        assertThat(ConfidenceScales.find(scale, "3")).isInstanceOf(Found.UnknownScale.class);
    }
}
