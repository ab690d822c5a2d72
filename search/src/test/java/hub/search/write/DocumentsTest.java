package hub.search.write;

import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.full;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.incident;
import static hub.search.fixture.Samples.indicator;
import static hub.search.fixture.Samples.revised;
import static hub.search.fixture.Samples.revision;
import static hub.search.fixture.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.incident.TimeRange;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.report.ReportId;
import hub.search.fixture.Samples;
import hub.search.index.Indices;
import hub.search.write.Write.Put;
import hub.search.write.Write.Retoken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final long VERSION = Versions.of(1, 7);

    private static List<Write> of(Revision revision) {
        return Documents.of(revision, stored(revision), VERSION, Samples.PSEUDONYMS);
    }

    private static String source(Write write) {
        return new String(((Put) write).source(), StandardCharsets.UTF_8);
    }

    @Test
    void theHeadHasEveryFieldAndTheRecordAsItIs() {
        Revision revision = revised(full(), 2, "agency:cert-north", "group:eu5g");

        Write head = of(revision).getFirst();

        assertThat(head.index()).isEqualTo(Indices.INCIDENTS);
        assertThat(head.id()).isEqualTo(revision.id().value());
        assertThat(head.version()).isEqualTo((1L << 48) + 7);
        assertThat(source(head)).isEqualTo("""
                {"tokens":["agency:cert-north","group:eu5g"],"id":"%1$s","root":"%1$s","owner":"cert-north","revision":2,\
                "tie":%2$d,"recalled":false,"reported":"2026-05-02T09:00:00Z","updated":"2026-05-02T09:00:02Z",\
                "reportId":"cert-north/42","format":"application/vnd.hub.incident+json","externalId":"NORTH-2026-0041",\
                "kind":"incident","exercise":false,"title":"N4 session deletion flood against two UPFs",\
                "text":["PFCP session deletion requests from one address.","NORTH-2026-0041","5G-SA","availability/dos",\
                "SMF","UPF","N4","001-01","1-000001","Omega Networks","4.2","FGT1498.501","T1498","CVE-2024-0001",\
                "Quiet Heron","PfcpStorm","scapy","data","198.51.100.7","0x0badcafe","SOUTH-2026-7",\
                "seen by the roaming hub"],"tlp":"AMBER","pap":"GREEN","severity":"high","severityRank":3,"status":"open",\
                "class":"availability/dos","classTree":["availability/dos","availability"],"country":["CZ"],\
                "confidence":70,"generation":"5G-SA","nf":["SMF","UPF"],"interface":["N4"],"segment":["control-plane","user-plane"],\
                "plmn":["001-01"],"slice":["1-000001"],"vendor":["Omega Networks"],"product":["UPF"],"version":["4.2"],\
                "technique":["FGT1498.501","T1498"],"techniqueTree":["FGT1498.501","FGT1498","T1498"],\
                "cve":["CVE-2024-0001"],"actor":["Quiet Heron"],"malware":["PfcpStorm"],"tool":["scapy"],\
                "indicator":["ipv4|198.51.100.7","teid|0x0badcafe"],"indicators":2,"address":["198.51.100.7"],\
                "occurredStart":"2026-05-02T08:10:00Z","occurredEnd":"2026-05-02T11:00:00Z",\
                "occurred":{"gte":"2026-05-02T08:10:00Z","lte":"2026-05-02T11:00:00Z"},\
                "detected":"2026-05-02T08:25:00Z","record":{"key":"%1$s@2","n":1.10,"big":12345678901234567890.123}}""".formatted(revision.id(), IncidentDocument.tie(revision.id())));
    }

    @Test
    void everyIndicatorIsASightingAndUnusedSlotsAreSeenByNobody() {
        Revision revision = revised(full(), 2, 4, "community");

        List<Write> writes = of(revision);

        assertThat(writes)
                .extracting(Write::id)
                .containsExactly(
                        revision.id().value(),
                        revision.id() + "@2",
                        revision.id() + "#0",
                        revision.id() + "#1",
                        revision.id() + "#2",
                        revision.id() + "#3");
        assertThat(source(writes.get(2))).isEqualTo("""
                {"tokens":["community"],"incident":"%1$s","root":"%1$s","slot":0,"revision":2,"owner":"cert-north","type":"ipv4",\
                "value":"198.51.100.7","matchKey":["ipv4|198.51.100.7"],"role":"source","exercise":false,\
                "address":["198.51.100.7"],"firstSeen":"2026-05-02T08:10:00Z","lastSeen":"2026-05-02T11:00:00Z",\
                "reported":"2026-05-02T09:00:00Z"}""".formatted(revision.id()));
        assertThat(source(writes.get(5))).isEqualTo("""
                {"tokens":[],"incident":"%1$s","root":"%1$s","slot":3,"revision":2,"owner":"cert-north"}""".formatted(revision.id()));
    }

    @Test
    void aLateRevisionGoesToTheHistoryAlone() {
        List<Write> writes =
                of(revision(id("A"), Change.LATE, 1, 1, incident("A", "old").build(), "community"));

        assertThat(writes).hasSize(1);
        assertThat(writes.getFirst().index()).isEqualTo(Indices.REVISIONS);
        assertThat(source(writes.getFirst())).contains("\"change\":\"late\"").contains("\"tokens\":[\"community\"]");
    }

    @Test
    void aNarrowingChangesTheTokensOfTheHeadAndItsSightings() {
        List<Write> writes = of(revision(id("A"), Change.NARROWED, 2, 2, null, "agency:cert-north"));

        assertThat(writes).hasSize(3).allMatch(Retoken.class::isInstance);
        assertThat(writes).extracting(Write::id).containsExactly(id("A").value(), id("A") + "#0", id("A") + "#1");
    }

    @Test
    void aRecallLeavesAHeadWithoutContentAndNoSightings() {
        List<Write> writes = of(revision(id("A"), Change.RECALLED, 3, 1, null, "agency:cert-north"));

        assertThat(source(writes.getFirst())).isEqualTo("""
                {"tokens":["agency:cert-north"],"id":"%1$s","root":"%1$s","owner":"cert-north","revision":3,\
                "tie":%2$d,"recalled":true,"reported":"2026-05-02T09:00:00Z","updated":"2026-05-02T09:00:03Z",\
                "reportId":"cert-north/43","format":"application/vnd.hub.incident+json",\
                "record":{"key":"%1$s@3","n":1.10,"big":12345678901234567890.123}}""".formatted(id("A"), IncidentDocument.tie(id("A"))));
        assertThat(writes).extracting(Write::id).containsExactly(id("A").value(), id("A") + "@3", id("A") + "#0");
        assertThat(source(writes.get(2))).startsWith("{\"tokens\":[],");
    }

    @Test
    void sillyTimesStayOutOfTheIndexAndBackwardOnesAreAMoment() {
        Instant start = Instant.parse("2026-05-02T08:10:00Z");
        Incident content = incident("A", "t")
                .detected(Instant.parse("+12026-01-01T00:00:00Z"))
                .occurred(new TimeRange(start, start.minusSeconds(60)))
                .build();

        String head = source(of(revised(content, 1, "community")).getFirst());

        assertThat(head)
                .doesNotContain("detected")
                .contains("\"occurred\":{\"gte\":\"2026-05-02T08:10:00Z\",\"lte\":\"2026-05-02T08:10:00Z\"}");
    }

    @Test
    void noTextCanForgeAHighlight() {
        Incident content =
                incident("A", "a\uE000b\uE001").description("\uE001x\uE000").build();

        assertThat(source(of(revised(content, 1, "community")).getFirst()))
                .doesNotContain("\uE000")
                .doesNotContain("\uE001");
    }

    @Test
    void aStoredRecordOfManyLinesStaysOneLine() {
        Revision revision = revised(incident("A", "t").build(), 1, "community");
        byte[] stored = "{\r\n  \"a\": \"x\\ny\"\n}".getBytes(StandardCharsets.UTF_8);

        String head = source(
                Documents.of(revision, stored, VERSION, Samples.PSEUDONYMS).getFirst());

        assertThat(head).doesNotContain("\n").doesNotContain("\r").endsWith("\"record\":{    \"a\": \"x\\ny\" }}");
    }

    @Test
    void onlyAnIndicatorThatWasUnderstoodHasAnAddress() {
        Incident content = incident("A", "t")
                .indicators(List.of(
                        hub.model.incident.Indicator.asSent("ipv4", "999.1.1.1", null, null, null),
                        indicator("domain", "evil.example")))
                .build();

        assertThat(source(of(revised(content, 1, "community")).getFirst())).doesNotContain("address");
    }

    @Test
    void anOutcomeIsForItsSender() {
        Outcome outcome = new Outcome(
                ReportId.parse("cert-north/17").orElseThrow(),
                1,
                3,
                List.of(),
                List.of(),
                Problem.of(ProblemCode.MARKING_MISSING, "/marking", "no TLP"));

        Write write = Documents.of(outcome, RECEIVED, "{}".getBytes(StandardCharsets.UTF_8), VERSION);

        assertThat(write.index()).isEqualTo(Indices.REPORTS);
        assertThat(write.id()).isEqualTo("cert-north/17#1");
        assertThat(source(write)).isEqualTo("""
                {"tokens":["agency:cert-north"],"report":"cert-north/17","agency":"cert-north","offset":17,"part":1,\
                "parts":3,"status":"rejected","code":"MARKING_MISSING","warnings":0,"at":"2026-05-02T09:00:00Z",\
                "record":{}}""");
    }
}
