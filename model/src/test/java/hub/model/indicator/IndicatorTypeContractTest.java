package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every indicator type holds to, whatever a sender writes. It runs over the list, so a new type is held to it by being listed. */
class IndicatorTypeContractTest {

    private static final Duration SHORT = Duration.ofSeconds(10);

    static Stream<Samples> samples() {
        return Samples.ALL.stream();
    }

    static Stream<IndicatorType> types() {
        return Stream.concat(IndicatorTypes.all().stream(), IndicatorTypes.collectiveTypes().stream());
    }

    @Test
    void everyTypeHasASample() {
        assertThat(Samples.ALL.stream().map(Samples::type).collect(Collectors.toSet()))
                .isEqualTo(IndicatorTypes.all().stream().map(IndicatorType::id).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleBecomesCanonical(Samples sample) {
        Canonical value = only(sample.indicatorType().normalize(sample.raw()));
        assertThat(List.of(value.type(), value.value(), value.matchKey()))
                .containsExactly(sample.as(), sample.value(), sample.key());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void canonicalIsStableAndSurvivesDefanging(Samples sample) {
        assertStable(only(sample.indicatorType().normalize(sample.raw())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void invisibleSpaceAroundAValueIsDropped(Samples sample) {
        String spaced = "\u00A0\u200B " + sample.raw() + "\uFEFF \u00A0";
        assertThat(sample.indicatorType().normalize(spaced))
                .isEqualTo(sample.indicatorType().normalize(sample.raw()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void explainsItself(IndicatorType type) {
        assertThat(type.id()).matches("[a-z0-9|-]+");
        assertThat(type.expected()).isNotBlank();
        assertThat(new Outcome.Rejected(type.expected()).message(type.id(), "?".repeat(500)))
                .startsWith(type.id() + ": ???")
                .endsWith("... (expected " + type.expected() + ")");
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingIsNotAValue(IndicatorType type) {
        for (String nothing : List.of(
                "", " ", "\u200B", "\t\r\n", "\0", "a\0b", "\u0007", "1\u001B[0m", "x\u0085y", "\uD800", "a\uDC00")) {
            assertThat(type.normalize(nothing)).isInstanceOf(Outcome.Rejected.class);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void hugeValuesAreRefusedUnread(IndicatorType type) {
        for (String unit : List.of("a", "1", ".", "[.]", "0.", "\0", "a.", "::", "%41")) {
            String huge = unit.repeat(1_000_000 / unit.length());
            assertTimeout(SHORT, () -> assertThat(type.normalize(huge)).isInstanceOf(Outcome.Rejected.class));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void longestValuesAreQuick(IndicatorType type) {
        int room = type.maxLength();
        for (String unit : List.of(
                "a", "1", ".", "a.", "1.", "[.]", "(", "[", "\\", "/", "../", ":", "0:", "-", "%25", "@", " a",
                "{dot}")) {
            String tail = unit.repeat(room / unit.length() + 1).substring(0, room);
            assertTimeout(SHORT, () -> type.normalize(tail));
            assertTimeout(SHORT, () -> type.normalize(("http://" + tail).substring(0, room)));
        }
    }

    /** Strings near the border of what is valid: samples with characters changed, inserted and dropped. The seed is fixed. */
    @ParameterizedTest
    @MethodSource("types")
    void whateverIsAcceptedIsStable(IndicatorType type) {
        for (String raw : mutations(type, new Random(type.id().hashCode()), 800)) {
            type.normalize(raw).values().forEach(IndicatorTypeContractTest::assertStable);
        }
    }

    private static List<String> mutations(IndicatorType type, Random random, int count) {
        String alphabet = "aAfFzZ019.:-/\\[](){}@|%+_* ,?#&=~\u00e9\u0430\u3002\u200d\u202e\u00df\u2013<>\"'";
        List<String> own = Samples.ALL.stream()
                .filter(sample -> sample.type().equals(type.id()))
                .map(Samples::raw)
                .toList();
        List<String> any = Samples.ALL.stream().map(Samples::raw).toList();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String seed = i % 2 == 0 && !own.isEmpty() ? own.getFirst() : any.get(random.nextInt(any.size()));
            StringBuilder text = new StringBuilder(seed);
            for (int edits = random.nextInt(4); edits >= 0 && !text.isEmpty(); edits--) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            all.add(text.toString());
        }
        return all;
    }

    private static void assertStable(Canonical value) {
        IndicatorType type = IndicatorTypes.find(value.type()).orElseThrow();
        assertThat(identity(only(type.normalize(value.value()))))
                .as("again: %s", value)
                .isEqualTo(identity(value));
        if (!value.type().equals("url") || !value.value().matches(".*\\[(\\.|dot|:|/)].*")) {
            String defanged = type.defang(value.value());
            assertThat(identity(only(type.normalize(defanged))))
                    .as("from %s", defanged)
                    .isEqualTo(identity(value));
        }
        value.derived().forEach(IndicatorTypeContractTest::assertStable);
    }

    private static List<String> identity(Canonical value) {
        return List.of(value.type(), value.value(), value.matchKey());
    }

    private static Canonical only(Outcome outcome) {
        assertThat(outcome.values()).as("%s", outcome).hasSize(1);
        return outcome.values().getFirst();
    }
}
