package hub.api.trail;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.api.testing.Samples;
import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.audit.Who;
import hub.model.marking.Tlp;
import hub.model.outcome.Outcome;
import hub.model.partner.ApiToken;
import hub.model.report.ReportId;
import hub.normalize.Sha256;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls leave in the audit, over HTTP. */
class RecordedCallsTest {
    private int before;

    @BeforeEach
    void count() {
        before = ApiServer.LOG.audited().size();
    }

    @AfterEach
    void heal() {
        ApiServer.LOG.auditFailsWith(null);
    }

    private List<Entry> since() {
        List<Entry> all = ApiServer.LOG.audited();
        return all.subList(before, all.size());
    }

    private Entry first(Predicate<Entry> wanted) {
        return ApiServer.LOG.awaitAudited(before, wanted);
    }

    private static String indexed(String externalId, Tlp tlp) {
        var revision = Samples.revision(Samples.incident(externalId, "A title", tlp), 1);
        ApiServer.ELASTIC.index(revision);
        return revision.id().value();
    }

    private static HttpResponse<byte[]> get(String path) {
        return ApiServer.get("north", path);
    }

    @ParameterizedTest
    @CsvSource({"RED, ''", "AMBER_STRICT, ''", "RED, /revisions", "AMBER_STRICT, /revisions"})
    void whatIsStrictIsRecordedBeforeItIsShown(Tlp tlp, String more) {
        String id = indexed("TRAIL-" + tlp, tlp);

        assertThat(get("/api/v1/incidents/" + id + more).statusCode()).isEqualTo(200);

        // no waiting: the answer came after it
        assertThat(since()).anySatisfy(entry -> {
            assertThat(entry.agency()).isEqualTo(Samples.NORTH);
            assertThat(entry.who()).isEqualTo(new Who(Who.Kind.PERSON, "ana"));
            assertThat(entry.action()).isEqualTo(more.isEmpty() ? Action.READ : Action.HISTORY);
            assertThat(entry.allowed()).isTrue();
            assertThat(entry.objects()).containsExactly(id);
            assertThat(entry.details()).containsEntry("route", List.of("GET /api/v1/incidents/{id}" + more));
        });
    }

    @Test
    void aPageWithStrictHitsIsRecordedBeforeItIsShown() {
        String id = indexed("TRAIL-HIT", Tlp.RED);

        assertThat(get("/api/v1/incidents?q=title&limit=200").statusCode()).isEqualTo(200);

        assertThat(since())
                .filteredOn(entry -> entry.action() == Action.SEARCH)
                .anySatisfy(entry -> assertThat(entry.objects()).contains(id));
    }

    @ParameterizedTest
    @CsvSource({
        "RED, '', 503",
        "AMBER_STRICT, '', 503",
        "AMBER_STRICT, /revisions, 503",
        "AMBER, '', 200",
        "CLEAR, '', 200"
    })
    void whileTheAuditTakesNothingOnlyTheStrictIsKeptBack(Tlp tlp, String more, int status) {
        String id = indexed("TRAIL-AWAY-" + tlp, tlp);
        ApiServer.LOG.auditFailsWith(new TimeoutException("no brokers"));

        HttpResponse<byte[]> answer = get("/api/v1/incidents/" + id + more);

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 503) {
            assertThat(ApiServer.json(answer).path("code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("A title", id);
        }
    }

    @Test
    void whatWaitedIsWrittenWhenTheAuditIsBack() {
        String id = indexed("TRAIL-LATER", Tlp.GREEN);
        ApiServer.LOG.auditFailsWith(new TimeoutException("no brokers"));
        assertThat(get("/api/v1/incidents/" + id).statusCode()).isEqualTo(200);

        ApiServer.LOG.auditFailsWith(null);

        assertThat(first(entry -> entry.objects().contains(id)).action()).isEqualTo(Action.READ);
    }

    @Test
    void theBytesOfAReportAreRecordedBeforeTheyAreShown() {
        ReportId report = new ReportId(Samples.NORTH, 9_900);
        ApiServer.ELASTIC.index(new Outcome(report, 0, 1, List.of(), List.of(), null), Samples.RECEIVED);
        ApiServer.LOG.keep(report, Samples.RECEIVED, "text/plain", "bytes".getBytes(StandardCharsets.UTF_8));

        assertThat(get("/api/v1/reports/cert-north/9900/raw").statusCode()).isEqualTo(200);
        assertThat(since()).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(Action.RAW);
            assertThat(entry.objects()).containsExactly("cert-north/9900");
        });
        ApiServer.LOG.auditFailsWith(new TimeoutException("no brokers"));
        assertThat(get("/api/v1/reports/cert-north/9900/raw").statusCode()).isEqualTo(503);
    }

    @Test
    void aSearchIsInTheSearchersAuditWithItsQuery() {
        get("/api/v1/incidents?q=nf:SMF&from=2026-01-01T00:00:00Z");

        Entry entry = first(each -> each.action() == Action.SEARCH
                && List.of("nf:SMF").equals(each.details().get("q")));
        assertThat(entry.agency()).isEqualTo(Samples.NORTH);
        assertThat(entry.details()).containsEntry("from", List.of("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"230011234567890", "imsi-230011234567890", "imsi|230011234567890", "victim@example.org", "+420777123456"
    })
    void aSubscriberIsAKeyedHashOnly(String value) {
        ApiServer.post(
                "north",
                "/api/v1/indicators/lookup",
                "application/json",
                "{\"values\":[\"" + value + "\",\"198.51.100[.]77\"]}");

        Entry entry = first(each -> each.action() == Action.LOOKUP);
        assertThat(entry.details().get("values")).hasSize(2).contains("198.51.100[.]77");
        assertThat(entry.details().toString())
                .contains("[subscriber ")
                .doesNotContain("1234567890", "victim", "777123456");
        assertThat(entry.details()).containsEntry("count", List.of("2"));
    }

    @Test
    void aMachineIsNamedByItsToken() {
        ApiServer.get("north-machine", "/api/v1/incidents?q=machines");

        Entry entry = first(each -> List.of("machines").equals(each.details().get("q")));
        assertThat(entry.who()).isEqualTo(new Who(Who.Kind.MACHINE, ApiToken.id(Sha256.hex("north-machine"))));
    }

    @Test
    void aRefusalIsRecorded() {
        assertThat(ApiServer.get("operator", "/api/v1/incidents?q=hidden").statusCode())
                .isEqualTo(403);

        Entry entry = first(each -> !each.allowed());
        assertThat(entry.agency()).isEqualTo(ApiToken.HUB);
        assertThat(entry.who()).isEqualTo(new Who(Who.Kind.OPERATOR, "otto"));
        assertThat(entry.action()).isEqualTo(Action.SEARCH);
    }

    @Test
    void whatHoldsNothingLeavesNoTrace() {
        get("/api/v1/me");
        get("/api/v1/vocabulary");
        get("/api/v1/incidents?q=marker");

        first(each -> List.of("marker").equals(each.details().get("q")));
        assertThat(since()).extracting(Entry::action).doesNotContain(Action.LOOK);
    }
}
