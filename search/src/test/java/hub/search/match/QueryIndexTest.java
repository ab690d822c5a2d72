package hub.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import hub.search.fixture.Samples;
import hub.search.query.IndicatorRecognizer;
import hub.search.query.QueryParser;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryIndexTest {
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-05-03T12:00:00Z"));

    private static Standing standing(String q) {
        return Standing.of(q, new IndicatorRecognizer(), NOW);
    }

    private static Searchable searchable(String title) {
        return new Searchable(
                Samples.revised(Samples.incident("A", title).build(), 1, "community"), Samples.PSEUDONYMS);
    }

    private static List<String> matching(QueryIndex<String> index, Searchable incident) {
        return index.matching(incident, key -> true);
    }

    /** Whatever is asked of whatever: leaving out who cannot find it changes nothing. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatEachQueryWouldFind(long seed) {
        RandomIncidents random = new RandomIncidents(seed);
        List<String> queries = IntStream.range(0, 500)
                .mapToObj(i -> random.query(i % 4))
                .distinct()
                .toList();
        List<Searchable> incidents = IntStream.range(0, 50)
                .mapToObj(i -> new Searchable(random.incident(i), Samples.PSEUDONYMS))
                .toList();
        QueryIndex<String> index = new QueryIndex<>();
        queries.forEach(q -> index.put(q, standing(q)));

        int found = 0;
        for (Searchable incident : incidents) {
            List<String> alone = queries.stream()
                    .filter(q -> Conditions.of(new QueryParser(new IndicatorRecognizer()).parse(q, NOW.instant()))
                            .test(incident))
                    .toList();
            found += alone.size();
            assertThat(matching(index, incident)).containsExactlyInAnyOrderElementsOf(alone);
        }
        assertThat(found).isGreaterThan(100);
        assertThat(index.asked()).as("asked of every incident").isLessThan(queries.size() * 3 / 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flood AND nf:UPF            | ~title\\nflood ~text\\nflood",
                "severity:high AND flooding  | ~title\\nflooding ~text\\nflooding",
                "cve:CVE-2024-1 AND flood    | =cve\\ncve-2024-1",
                "owner:cert-north            | =owner\\ncert-north",
                "nf:AMF OR nf:SMF            | =nf\\namf =nf\\nsmf",
                "nf:AMF OR -flood            | any",
                "-flood                      | any",
                "flo*                        | any",
                "updated:2026                | any",
            })
    void whatAnIncidentNeeds(String q, String expected) {
        Optional<Required> required = standing(q).required();

        Stream<String> terms = required.stream().flatMap(needed -> needed.terms().stream());
        assertThat(required.isEmpty() ? Stream.of("any") : terms)
                .containsExactlyInAnyOrder(expected.replace("\\n", "\n").split(" "));
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.0/24, c63364", "198.51.100.0/25, c63364", "198.51.0.0/17, c633", "10.0.0.0/8, 0a"})
    void aNetworkIsNeededByItsFirstBytes(String network, String bytes) {
        assertThat(standing("indicator:" + network).required())
                .hasValueSatisfying(needed -> assertThat(needed.terms()).contains("/4\n" + bytes));
    }

    @Test
    void aQueryThatIsReplacedOrRemovedFindsNothingMore() {
        QueryIndex<String> index = new QueryIndex<>();
        index.put("a", standing("title:flood"));
        index.put("b", standing("-title:drill"));
        assertThat(matching(index, searchable("flood"))).containsExactlyInAnyOrder("a", "b");
        assertThat(index.matching(searchable("flood"), "a"::equals)).containsExactly("a");

        index.put("a", standing("title:drill"));
        index.remove("b");

        assertThat(matching(index, searchable("flood"))).isEmpty();
        assertThat(matching(index, searchable("drill"))).containsExactly("a");
        assertThat(index.finds("b", searchable("flood"))).isFalse();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void nowIsTheMomentAtWhichAnIncidentComes() {
        AtomicReference<Instant> time = new AtomicReference<>(Samples.RECEIVED);
        QueryIndex<String> index = new QueryIndex<>();
        index.put("recent", Standing.of("updated:[now-7d TO now+7d]", new IndicatorRecognizer(), time::get));
        assertThat(matching(index, searchable("x"))).containsExactly("recent");

        time.set(Samples.RECEIVED.plusSeconds(30 * 86_400));

        assertThat(matching(index, searchable("x"))).isEmpty();
    }

    @Test
    void bothOfTwoAreNeeded() {
        QueryIndex<String> index = new QueryIndex<>();
        index.put("both", standing("flood").and(standing("owner:cert-north")));
        index.put("none", standing("flood").and(standing("owner:cert-south")));

        assertThat(matching(index, searchable("flood"))).containsExactly("both");
        assertThat(standing("-drill").and(standing("flood")).required()).isPresent();
    }

    /** A figure, and a bound that only a mistake passes: of an incident that arrives before 10,000 subscriptions. */
    @Test
    void tenThousandSubscriptionsCostLittle() {
        QueryIndex<Integer> index = new QueryIndex<>();
        for (int i = 0; i < 10_000; i++) {
            index.put(i, standing(subscription(i)));
        }
        Searchable[] incidents = IntStream.range(0, 400)
                .mapToObj(i -> new Searchable(new RandomIncidents(i).incident(i), Samples.PSEUDONYMS))
                .toArray(Searchable[]::new);
        for (Searchable incident : incidents) {
            assertThat(index.matching(incident, key -> true))
                    .hasSameElementsAs(IntStream.range(0, 10_000)
                            .filter(key -> index.finds(key, incident))
                            .boxed()
                            .toList());
        }
        double byNeed = micros(
                incidents, incident -> index.matching(incident, key -> true).size());
        double each = micros(
                incidents,
                incident -> IntStream.range(0, 10_000)
                        .filter(key -> index.finds(key, incident))
                        .count());
        System.out.printf(
                "10,000 subscriptions: %.0f us an incident by what they need, %.0f us asking each%n", byNeed, each);

        assertThat(byNeed).isLessThan(each / 2).isLessThan(20_000);
    }

    private static double micros(Searchable[] incidents, ToLongFunction<Searchable> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long found = 0;
        long begin = threads.getCurrentThreadCpuTime();
        for (Searchable incident : incidents) {
            found += work.applyAsLong(incident);
        }
        double micros = (threads.getCurrentThreadCpuTime() - begin) / 1e3 / incidents.length;
        assertThat(found).isPositive();
        return micros;
    }

    private static String subscription(int number) {
        return switch (number % 100) {
            case 0 -> "-title:drill AND severity:high";
            case 1 -> "title:flo*";
            case 2, 3, 4 -> "severity:critical AND country:CZ";
            case 5, 6, 7, 8, 9 -> "indicator:\"203.0." + number % 256 + ".0/24\"";
            default ->
                number % 2 == 0
                        ? "word" + number + " AND nf:UPF"
                        : "indicator:\"198.51." + number % 256 + "." + number / 256 + "\"";
        };
    }

    @Test
    void assetsAreNetworksMobileNetworksAndProducts() {
        QueryIndex<String> index = new QueryIndex<>();
        index.put("network", assets(List.of("198.51.100.0/24"), List.of(), List.of()));
        index.put("address", assets(List.of("198.51.100.7"), List.of(), List.of()));
        index.put("other", assets(List.of("198.51.101.0/24"), List.of("001-02"), List.of("Omega Networks/AMF")));
        index.put("plmn", assets(List.of(), List.of("00101"), List.of()));
        index.put("vendor", assets(List.of(), List.of(), List.of("omega networks")));
        index.put("product", assets(List.of(), List.of(), List.of("Omega/UPF")));
        index.put("none", assets(List.of(), List.of(), List.of()));
        var full = Samples.full().toBuilder()
                .indicators(List.of(Samples.indicator("ipv4", "198.51.100.7")))
                .build();

        assertThat(matching(index, new Searchable(Samples.revised(full, 1, "community"), Samples.PSEUDONYMS)))
                .containsExactlyInAnyOrder("network", "address", "plmn", "vendor", "product");
        assertThat(index.asked()).isZero();
    }

    private static Standing assets(List<String> networks, List<String> plmns, List<String> products) {
        return Standing.ofAssets(new hub.model.partner.Profile(null, List.of(), null, networks, plmns, products));
    }
}
