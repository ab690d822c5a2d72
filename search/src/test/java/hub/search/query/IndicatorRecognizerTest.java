package hub.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import hub.search.query.ValueRecognizer.Recognized;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorRecognizerTest {
    private final IndicatorRecognizer recognizer = new IndicatorRecognizer();

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, ipv4|198.51.100.7",
        "198.51.100[.]7, ipv4|198.51.100.7",
        "evil[.]example[.]com, domain|evil.example.com",
        "CVE-2024-0001, cve|CVE-2024-0001",
        "teid|0x0BADCAFE, teid|0badcafe"
    })
    void findsTheMatchKey(String raw, String key) {
        assertThat(recognizer.recognize(raw).matchKeys()).contains(key);
    }

    @Test
    void aNetworkIsOneToo() {
        Recognized recognized = recognizer.recognize("198.51.100[.]0/24");

        assertThat(recognized.network()).isEqualTo("198.51.100.0/24");
        assertThat(recognized.matchKeys()).contains("cidr|198.51.100.0/24");
    }

    @Test
    void wordsAreNothing() {
        for (String word : List.of("flood", "N4", "|", "nosuchtype|x", "")) {
            assertThat(recognizer.recognize(word)).as(word).isEqualTo(Recognized.NOTHING);
        }
    }
}
