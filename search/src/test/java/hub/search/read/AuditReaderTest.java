package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.model.audit.Action;
import hub.model.audit.Chain;
import hub.model.audit.Entry;
import hub.model.audit.Link;
import hub.model.audit.Who;
import hub.model.id.AgencyId;
import hub.model.partner.ApiToken;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.read.AuditReader.Wanted;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.Target;
import hub.search.write.Write;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditReaderTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final Wanted ALL = new Wanted(null, null, null, null);
    private static final Viewer OTTO = new Viewer(ApiToken.HUB, "otto", Set.of(Role.OPERATOR), Set.of());
    private static final Viewer ANA = viewer(NORTH, "agency:cert-north");
    private ElasticsearchFixture server;

    @BeforeEach
    void entries() {
        server = ElasticsearchFixture.fresh();
        List<Write> writes = new ArrayList<>();
        for (AgencyId agency : List.of(NORTH, SOUTH, ApiToken.HUB)) {
            Chain end = Chain.EMPTY;
            for (int hour = 1; hour <= 12; hour++) {
                Link link = end.append(entry(agency, hour));
                end = end.after(link);
                byte[] stored = ("{\"key\":\"" + link.key() + "\"}").getBytes(StandardCharsets.UTF_8);
                writes.add(Documents.of(link, stored, hour));
            }
        }
        new BulkWriter(server.elastic(), Target.LIVE).write(writes, () -> false);
        server.refresh();
    }

    private static Entry entry(AgencyId agency, int hour) {
        Action action = hour % 2 == 0 ? Action.READ : Action.SEARCH;
        Instant at = NOON.plusSeconds(3_600L * hour);
        return new Entry(agency, Who.UNKNOWN, action, true, at, List.of("incident--1"), Map.of());
    }

    private List<String> keys(Viewer viewer, Wanted wanted, int limit) {
        return new AuditReader(server.elastic())
                .entries(viewer, wanted, limit).stream()
                        .map(bytes ->
                                new String(bytes, StandardCharsets.UTF_8).replaceAll(".*\"([a-z-]+@\\d+)\".*", "$1"))
                        .toList();
    }

    @Test
    void theNewestComeFirstAndTheOlderBehindThem() {
        assertThat(keys(ANA, ALL, 3)).containsExactly("cert-north@12", "cert-north@11", "cert-north@10");
        assertThat(keys(ANA, new Wanted(null, null, null, 10L), 2)).containsExactly("cert-north@9", "cert-north@8");
    }

    @Test
    void timesAndActionsNarrowIt() {
        Wanted some = new Wanted(NOON.plusSeconds(7_200), NOON.plusSeconds(18_000), Action.READ, null);

        assertThat(keys(ANA, some, 10)).containsExactly("cert-north@4", "cert-north@2");
    }

    @Test
    void everybodyReadsTheirOwnAlone() {
        assertThat(keys(viewer(SOUTH, "agency:cert-south"), ALL, 100))
                .hasSize(12)
                .allMatch(key -> key.startsWith("cert-south@"));
        assertThat(keys(OTTO, ALL, 100)).hasSize(12).allMatch(key -> key.startsWith("hub@"));
        assertThat(keys(viewer(NORTH, "agency:cert-south"), ALL, 100)).isEmpty();
    }

    @Test
    void aPageHasItsLimit() {
        assertThatThrownBy(() -> keys(ANA, ALL, 501)).hasMessageContaining("501 (expected 1..500)");
        assertThatThrownBy(() -> keys(ANA, ALL, 0)).hasMessageContaining("0 (expected 1..500)");
    }
}
