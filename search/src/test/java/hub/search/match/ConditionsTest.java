package hub.search.match;

import static hub.search.fixture.Samples.PSEUDONYMS;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.revised;
import static org.assertj.core.api.Assertions.assertThat;

import hub.search.query.IndicatorRecognizer;
import hub.search.query.QueryParser;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    private static boolean finds(String q, Searchable incident) {
        return Conditions.of(new QueryParser(new IndicatorRecognizer()).parse(q, Instant.EPOCH))
                .test(incident);
    }

    private static Searchable searchable(String title, String text) {
        return new Searchable(revised(incident("A", title).description(text).build(), 1, "community"), PSEUDONYMS);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"session deletion\"', true",
        "'\"deletion session\"', false",
        "'\"flood and\"', true",
        "'flood -drill', true",
        "'-flood', false",
        "'title:drill OR text:upf', true",
        "'del*', true",
        "'\"!!!\"', false",
        "'-\"!!!\"', true"
    })
    void wordsStandWhereTheyStand(String q, boolean found) {
        assertThat(finds(q, searchable("Session-Deletion flood", "Flood and more at the UPF")))
                .isEqualTo(found);
    }

    @Test
    void noPhraseGoesFromOneValueIntoTheNext() {
        // the external id follows the description in the text
        assertThat(finds("text:\"flood a\"", searchable("t", "flood"))).isFalse();
    }

    /** S48: the longest query about the longest text costs little. */
    @Test
    void aTextOfOneWordAndAPhraseOfItCostLittle() {
        Searchable incident = searchable("t", ("a ".repeat(1_899) + "c ").repeat(200));
        String phrase = '"' + "a ".repeat(1_900) + '"';
        var threads = ManagementFactory.getThreadMXBean();
        finds("b", incident);

        long begin = threads.getCurrentThreadCpuTime();
        boolean found = finds(phrase, incident);
        Duration time = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin);

        assertThat(found).isFalse();
        assertThat(time).isLessThan(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.0/24, 198.51.100.255, true",
        "198.51.100.0/24, 198.51.101.0, false",
        "198.51.100.128/25, 198.51.100.127, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 198.51.100.1, false",
        "2001:db8::/32, nonsense, false"
    })
    void aNetworkHoldsItsAddresses(String network, String address, boolean held) {
        assertThat(Network.of(network).holds(address)).isEqualTo(held);
    }
}
