package hub.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayTest {
    private static Entry entry(Map<String, List<String>> details) {
        return new Entry(
                new AgencyId("cert-south"),
                new Who(Who.Kind.MACHINE, "token--1"),
                Action.READ,
                true,
                Instant.EPOCH,
                List.of("incident--1", "incident--2"),
                details);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/feed, SSE",
        "GET /api/v1/feed.atom, ATOM",
        "GET /api/v1/feed.csv, CSV",
        "GET /api/v1/feed/misp/manifest.json, MISP",
        "POST /api/v1/feed/misp/events/restSearch, MISP",
        "GET /api/v1/feed/indicators.txt, LIST",
        "GET /taxii2/hub/collections/{collection}/objects/, TAXII",
        "GET /api/v1/incidents/{id}, API",
        "'', API"
    })
    void theRouteSaysIt(String route, Way way) {
        assertThat(Way.of(entry(Map.of("route", List.of(route))))).isEqualTo(way);
    }

    @Test
    void aMessageHasAServerAndNoRoute() {
        assertThat(Way.of(entry(Map.of("webhook", List.of("https://soc.example/")))))
                .isEqualTo(Way.WEBHOOK);
    }

    @Test
    void whatIsTakenAwayIsNamedOrIsAllThereIs() {
        assertThat(entry(Map.of()).removed()).isEmpty();
        assertThat(entry(Map.of("event", List.of("update"))).removed()).isEmpty();
        assertThat(entry(Map.of("event", List.of("remove"))).removed()).containsExactly("incident--1", "incident--2");
        assertThat(entry(Map.of("removed", List.of("incident--2"))).removed()).containsExactly("incident--2");
    }
}
