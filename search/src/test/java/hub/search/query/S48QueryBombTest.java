package hub.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hub.search.engine.InvalidQuery;
import hub.search.query.ValueRecognizer.Recognized;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** S48: what would be expensive is refused at once. */
class S48QueryBombTest {
    private static final QueryParser PARSER = new QueryParser(raw -> Recognized.NOTHING);
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
        long millis = LongStream.range(0, 3).map(run -> millis(query)).min().orElseThrow();

        assertThat(warm).as(name).isNotNull();
        assertThat(millis).as(name).isLessThan(MOST_MILLIS);
    }

    private static long millis(String query) {
        long start = System.nanoTime();
        refusal(query);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static InvalidQuery refusal(String query) {
        return catchThrowableOfType(InvalidQuery.class, () -> PARSER.parse(query, Instant.EPOCH));
    }
}
