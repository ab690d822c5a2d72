package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.indicator;
import static hub.search.fixture.Samples.ownedBy;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentBuilder;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.search.fixture.Corpus;
import hub.search.fixture.ElasticsearchFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SightingReaderTest {
    private static final Viewer ANA = viewer(SOUTH, "agency:cert-south", "community");
    private Corpus corpus;
    private SightingReader reader;

    @BeforeEach
    void empty() {
        ElasticsearchFixture server = ElasticsearchFixture.fresh();
        corpus = new Corpus(server);
        reader = new SightingReader(server.elastic());
    }

    private static IncidentBuilder with(String externalId, String... addresses) {
        return incident(externalId, "t")
                .indicators(List.of(addresses).stream()
                        .map(address -> indicator("ipv4", address))
                        .toList());
    }

    private List<String> all(Set<AgencyId> owners) {
        List<String> values = new ArrayList<>();
        Sighting last = null;
        do {
            SightingReader.Some some = reader.toActOn(ANA, "ipv4", owners, last);
            some.sightings().forEach(sighting -> values.add(sighting.value()));
            last = some.last();
        } while (last != null);
        return values;
    }

    @Test
    void theyComeInOrderOfTheirValueEachOnce() {
        String[] many = IntStream.range(0, SightingReader.AT_ONCE + 200)
                .mapToObj(i -> "193.0." + i / 250 + "." + i % 250)
                .toArray(String[]::new);
        corpus.write(
                revised(with("A", many).build(), 1, "community"),
                revised(with("B", "193.0.0.7").build(), 1, "community"),
                revised(with("HIDDEN", "193.0.9.9").build(), 1, "agency:cert-north"));

        List<String> expected = new ArrayList<>(List.of(many));
        expected.add("193.0.0.7");
        assertThat(all(Set.of())).isEqualTo(expected.stream().sorted().toList());
    }

    @Test
    void exercisesAndOtherTypesAreNotThere() {
        corpus.write(
                revised(with("A", "193.0.0.1").exercise(true).build(), 1, "community"),
                revised(
                        incident("B", "t")
                                .indicators(List.of(indicator("domain", "evil.example")))
                                .build(),
                        1,
                        "community"));

        assertThat(all(Set.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Pap.class)
    void nobodyActsByWhatMayOnlyBeLookedAt(Pap pap) {
        Marking marking = new Marking(Tlp.GREEN, pap, List.of(), false);
        corpus.write(
                revised(with("A", "193.0.0.1", "193.0.0.2").marking(marking).build(), 1, "community"),
                revised(with("B", "193.0.0.1").build(), 1, "community"));

        boolean mayAct = pap == Pap.CLEAR || pap == Pap.GREEN;
        assertThat(all(Set.of()))
                .isEqualTo(mayAct ? List.of("193.0.0.1", "193.0.0.1", "193.0.0.2") : List.of("193.0.0.1"));
    }

    @Test
    void ownersAreChosen() {
        corpus.write(
                revised(with("A", "193.0.0.1").build(), 1, "community"),
                ownedBy(SOUTH, revised(with("B", "193.0.0.2").build(), 1, "community")));

        assertThat(all(Set.of(NORTH))).containsExactly("193.0.0.1");
        assertThat(all(Set.of(NORTH, SOUTH))).containsExactly("193.0.0.1", "193.0.0.2");
        assertThat(reader.toActOn(ANA, "ipv4", Set.of(SOUTH), null).sightings())
                .extracting(Sighting::incident)
                .containsExactly(id("B"));
    }
}
