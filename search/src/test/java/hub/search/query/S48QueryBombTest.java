package hub.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hub.search.engine.InvalidQuery;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S48: what would be expensive is refused at once. */
class S48QueryBombTest {
    private static final QueryParser PARSER = new QueryParser(new IndicatorRecognizer());
    private static final long MOST_MILLIS = 50;

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("depth", "(".repeat(1_999) + "a" + ")".repeat(1_999)),
                Arguments.of("depth of negations", "-(".repeat(1_300) + "a" + ")".repeat(1_300)),
                Arguments.of("open brackets", "(".repeat(4_000)),
                Arguments.of("terms", "a ".repeat(101)),
                Arguments.of("a hundred thousand terms", "a ".repeat(100_000)),
                Arguments.of("alternatives", "a OR ".repeat(500) + "a"),
                Arguments.of("length", "a".repeat(4_001)),
                Arguments.of("megabytes", "a".repeat(50_000_000)),
                Arguments.of("short prefixes", "a* OR b* OR c*"),
                Arguments.of("leading wildcard", "*a"),
                Arguments.of("stars", "*a*b".repeat(900)),
                Arguments.of("regular expression", "/(a+)+$/"),
                Arguments.of("weights", "a" + "~".repeat(3_000) + "1."),
                Arguments.of("open range", "reported:[" + " ".repeat(1_900) + "2026" + " ".repeat(1_900)),
                Arguments.of("range of text", "title:[a TO z]"),
                Arguments.of("open quote", "\"" + "\\\"".repeat(1_900)),
                Arguments.of("signs", "+".repeat(4_000)),
                Arguments.of("unknown field", "a".repeat(3_000) + ":b"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesInTime(String name, String query) {
        InvalidQuery warm = refusal(query);
        long millis = LongStream.range(0, 12).map(run -> millis(query)).min().orElseThrow();

        assertThat(warm).as(name).isNotNull();
        assertThat(millis).as(name).isLessThan(MOST_MILLIS);
    }

    static Stream<Arguments> legal() {
        return Stream.of(
                Arguments.of("addresses", "198.51.100[.]7 ".repeat(100)),
                Arguments.of("words of one letter", "a OR ".repeat(99) + "a"),
                Arguments.of("a long word", "a".repeat(4_000)),
                Arguments.of("a long name", "indicator:" + "a.".repeat(1_990)),
                Arguments.of("a long address", "indicator:" + "hxxp://".repeat(560)),
                Arguments.of("brackets in a value", "indicator:" + "[.](.)".repeat(660)),
                Arguments.of("almost weights", "~1.1".repeat(999) + "x"),
                Arguments.of("digits", "1".repeat(4_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legal")
    void whatIsLegalIsUnderstoodInTime(String name, String query) {
        long millis = LongStream.range(0, 12).map(run -> millis(query)).min().orElseThrow();

        assertThat(millis).as(name).isLessThan(MOST_MILLIS);
    }

    /** Of the processor, not of the clock: what else the machine does is not the parser's fault. */
    private static long millis(String query) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        refusal(query);
        return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
    }

    private static InvalidQuery refusal(String query) {
        return catchThrowableOfType(InvalidQuery.class, () -> PARSER.parse(query, Instant.EPOCH));
    }
}
