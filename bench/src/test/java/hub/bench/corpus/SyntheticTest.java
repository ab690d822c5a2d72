package hub.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Indicator;
import hub.model.incident.Revision;
import hub.search.query.IndicatorRecognizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SyntheticTest {
    private static final int SIZE = 1_000;

    private final Synthetic incidents = new Synthetic(SIZE);

    @Test
    void theSameNumberIsTheSameIncident() {
        assertThat(incidents.revision(17)).isEqualTo(new Synthetic(SIZE).revision(17));
        assertThat(incidents.revision(17)).isNotEqualTo(incidents.revision(18));
    }

    @Test
    void aFifthHasTheHotIndicator() {
        long hot = all().stream()
                .filter(revision -> indicators(revision).stream()
                        .anyMatch(each -> each.value().equals(Values.HOT)))
                .count();

        assertThat(hot).isEqualTo(SIZE / 5);
    }

    @Test
    void fewValuesAreFrequentAndMostAreRare() {
        Map<String, Long> counts = all().stream()
                .flatMap(revision -> indicators(revision).stream())
                .map(Indicator::value)
                .filter(value -> !value.equals(Values.HOT))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isGreaterThan(50);
        assertThat(counts.values()).filteredOn(count -> count <= 3).hasSizeGreaterThan(counts.size() / 2);
    }

    @Test
    void whatIsPastedIsRecognizedAsWhatIsStored() {
        assertThat(LongStream.range(0, 50))
                .allSatisfy(rank -> assertThat(IndicatorRecognizer.readings(Values.pasted(rank)))
                        .extracting(reading -> reading.indexKey())
                        .containsAll(Values.indicator(rank).matchKeys()));
    }

    @Test
    void theAllSeeingViewerSeesAllAndTheInvestigatorSome() {
        var every = Partners.allSeeing(1_000);

        assertThat(every.tokens()).hasSize(1_000);
        assertThat(all()).allMatch(revision -> revision.audience().meets(every.tokens()));
        assertThat(all())
                .anyMatch(revision ->
                        !revision.audience().meets(Partners.investigator().tokens()));
    }

    @Test
    void ranksStayWithinTheirSize() {
        Random random = new Random(1);
        Zipf zipf = new Zipf(10, 0.8);

        assertThat(IntStream.range(0, 1_000).mapToLong(i -> zipf.next(random)))
                .allMatch(rank -> rank >= 0 && rank < 10)
                .contains(0L, 9L);
    }

    private List<Revision> all() {
        return IntStream.range(0, SIZE).mapToObj(incidents::revision).toList();
    }

    private static List<Indicator> indicators(Revision revision) {
        return java.util.Objects.requireNonNull(revision.content()).indicators();
    }
}
