package hub.search.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void whatWasWrittenFirstComesFirstToTheMicrosecond() {
        List<String> places = List.of(
                Place.of(Instant.parse("2026-11-27T10:00:00.001000Z"), "z"),
                Place.of(Instant.parse("2026-11-27T10:00:00.001001Z"), "y"),
                Place.of(Instant.parse("2026-11-27T10:00:00.001999Z"), "x"),
                Place.of(Instant.parse("2026-11-27T10:00:00.002000Z"), "b"),
                Place.of(Instant.parse("2026-11-27T10:00:00.002000Z"), "c"));

        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatAnOlderHubIndexedStandsAmongTheNew() {
        String old = String.format(
                "%019d %s", Instant.parse("2026-11-27T10:00:00.001Z").toEpochMilli(), "o");

        assertThat(List.of(
                        Place.of(Instant.parse("2026-11-27T10:00:00.000999Z"), "z"),
                        old,
                        Place.of(Instant.parse("2026-11-27T10:00:00.001Z"), "a")))
                .isSorted();
    }
}
