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
import hub.model.audit.Way;
import hub.model.audit.Who;
import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.fixture.Samples;
import hub.search.read.ReceiptReader.Shown;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.Target;
import hub.search.write.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptReaderTest {
    private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
    private static final IncidentId IT = Samples.id("RECEIPT");
    private static final Viewer OWNER = viewer(NORTH, "agency:cert-north");
    private static final List<Stored> INCIDENT =
            List.of(new Stored(IT, IT, NORTH, 1, true, Samples.audience("agency:cert-south"), NOON, new byte[0]));
    private static final Map<String, List<String>> GONE = Map.of("event", List.of("remove"));

    private final List<Write> writes = new ArrayList<>();
    private ElasticsearchFixture server;
    private Chain end = Chain.EMPTY;

    @BeforeEach
    void start() {
        server = ElasticsearchFixture.fresh();
    }

    /** An entry of cert-south, a minute after the one before. */
    private void entry(String who, String route, List<String> objects, Map<String, List<String>> details) {
        Map<String, List<String>> all = new TreeMap<>(details);
        all.put("route", List.of(route));
        Instant at = NOON.plusSeconds(60 * (end.number() + 1));
        Who reader = new Who(Who.Kind.PERSON, who);
        Link link = end.append(new Entry(SOUTH, reader, Action.READ, true, at, objects, all));
        end = end.after(link);
        writes.add(Documents.of(link, new byte[] {'{', '}'}, end.number()));
    }

    private void told(String who, Map<String, List<String>> details) {
        entry(who, "GET /api/v1/feed", List.of(IT.value()), details);
    }

    private ReceiptReader reader() {
        new BulkWriter(server.elastic(), Target.LIVE).write(writes, () -> false);
        server.refresh();
        return new ReceiptReader(server.elastic());
    }

    private static Instant minute(int number) {
        return NOON.plusSeconds(60L * number);
    }

    @Test
    void aWayHasForgottenWhenEachOfItsReadersHas() {
        told("ana", Map.of());
        told("bo", Map.of());
        told("ana", GONE);
        Shown before = new Shown(Way.SSE, minute(1), minute(2), 2, minute(3), false);
        assertThat(reader().shown(OWNER, INCIDENT, SOUTH)).containsExactly(before);

        told("bo", GONE);
        Shown after = new Shown(Way.SSE, minute(1), minute(2), 2, minute(4), true);
        assertThat(reader().shown(OWNER, INCIDENT, SOUTH)).containsExactly(after);
    }

    @Test
    void whatIsShownAgainIsNotForgotten() {
        told("ana", Map.of());
        told("ana", GONE);
        told("ana", Map.of());

        assertThat(reader().shown(OWNER, INCIDENT, SOUTH))
                .containsExactly(new Shown(Way.SSE, minute(1), minute(3), 2, minute(2), false));
    }

    @Test
    void whoHeardOnlyThatItIsGoneNeverHadIt() {
        told("ana", GONE);

        assertThat(reader().shown(OWNER, INCIDENT, SOUTH)).isEmpty();
    }

    @Test
    void eachWayIsToldApart() {
        entry("ana", "GET /api/v1/feed.atom", List.of(IT.value()), Map.of());
        entry("ana", "GET /taxii2/hub/x/", List.of(IT.value(), "incident--2"), Map.of());
        entry("ana", "GET /taxii2/hub/x/", List.of(IT.value(), "incident--2"), Map.of("removed", List.of(IT.value())));
        entry("ana", "GET /taxii2/hub/x/", List.of("incident--2"), Map.of());
        entry("ana", "GET /api/v1/feed.atom", List.of(), Map.of());
        entry("ana", "GET /api/v1/feed.csv", List.of("incident--2"), Map.of());

        assertThat(reader().shown(OWNER, INCIDENT, SOUTH))
                .containsExactlyInAnyOrder(
                        new Shown(Way.ATOM, minute(1), minute(1), 1, null, false),
                        new Shown(Way.TAXII, minute(2), minute(2), 1, minute(3), true));
        assertThat(reader().fetched(OWNER, INCIDENT, SOUTH)).isEqualTo(Map.of(Way.ATOM, minute(5), Way.CSV, minute(6)));
    }

    @Test
    void nobodyLearnsThisOfAnothersIncident() {
        Viewer another = viewer(SOUTH, "agency:cert-south");

        assertThatThrownBy(() -> reader().shown(another, INCIDENT, SOUTH)).hasMessageContaining("another agency's");
        assertThatThrownBy(() -> reader().fetched(another, INCIDENT, SOUTH)).hasMessageContaining("another agency's");
    }
}
