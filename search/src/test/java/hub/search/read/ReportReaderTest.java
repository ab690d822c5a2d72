package hub.search.read;

import static hub.search.fixture.Samples.NORTH;
import static hub.search.fixture.Samples.RECEIVED;
import static hub.search.fixture.Samples.SOUTH;
import static hub.search.fixture.Samples.id;
import static hub.search.fixture.Samples.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.report.ReportId;
import hub.search.engine.Operations;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.index.Indices;
import hub.search.write.BulkWriter;
import hub.search.write.Documents;
import hub.search.write.Target;
import hub.search.write.Write;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportReaderTest {
    private static final ReportId REPORT = new ReportId(NORTH, 17);
    private ElasticsearchFixture server;

    @BeforeEach
    void outcomes() {
        server = ElasticsearchFixture.fresh();
        Problem problem = Problem.of(ProblemCode.MALFORMED, "", "not JSON");
        List<Write> writes = List.of(
                write(new Outcome(REPORT, 0, 2, List.of(id("A")), List.of(), null)),
                write(new Outcome(REPORT, 1, 2, List.of(), List.of(), problem)),
                write(new Outcome(new ReportId(SOUTH, 17), 0, 1, List.of(), List.of(), problem)));
        new BulkWriter(server.elastic(), Target.LIVE).write(writes, () -> false);
        server.refresh();
    }

    private static Write write(Outcome outcome) {
        byte[] stored = ("{\"part\":" + outcome.part() + "}").getBytes(StandardCharsets.UTF_8);
        return Documents.of(outcome, RECEIVED, stored, 1);
    }

    private List<ReportReader.Part> parts(hub.model.id.AgencyId agency, @Nullable String token) {
        return new ReportReader(server.elastic())
                .parts(token == null ? viewer(agency) : viewer(agency, token), REPORT, 0);
    }

    @Test
    void theSenderReadsHowEachPartEnded() {
        List<ReportReader.Part> parts = parts(NORTH, "agency:cert-north");

        assertThat(parts).extracting(ReportReader.Part::part).containsExactly(0, 1);
        assertThat(parts).extracting(ReportReader.Part::parts).containsExactly(2, 2);
        assertThat(parts).extracting(ReportReader.Part::accepted).containsExactly(true, false);
        assertThat(parts.getFirst().at()).isEqualTo(RECEIVED);
        assertThat(parts.getLast().record()).asString(StandardCharsets.UTF_8).isEqualTo("{\"part\":1}");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(parts(SOUTH, "agency:cert-south")).isEmpty();
        assertThat(parts(NORTH, null)).isEmpty();
    }

    @Test
    void aReportOfSeveralPartsCountsOnceAndOnlyWhenAllHaveEnded() {
        Problem problem = Problem.of(ProblemCode.MALFORMED, "", "not JSON");
        List<Write> writes = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            writes.add(write(new Outcome(new ReportId(NORTH, 30), part, 4, List.of(), List.of(), null)));
            writes.add(write(new Outcome(new ReportId(NORTH, 31), part, 4, List.of(), List.of(), problem)));
            writes.add(write(new Outcome(new ReportId(NORTH, 32), part, 5, List.of(), List.of(), null)));
        }
        for (int report = 100; report < 1_300; report++) {
            writes.add(write(new Outcome(new ReportId(SOUTH, report), 0, 2, List.of(), List.of(), null)));
            writes.add(write(new Outcome(new ReportId(SOUTH, report), 1, 2, List.of(), List.of(), null)));
        }
        new BulkWriter(server.elastic(), Target.LIVE).write(writes, () -> false);
        server.refresh();

        Operations.Reports reports = new Operations(server.elastic()).reports(Indices.REPORTS.alias());
        assertThat(reports).isEqualTo(new Operations.Reports(1_201, 2, 1));
        assertThat(reports.ended()).isEqualTo(1_204);
    }

    @Test
    void whoRunsTheHubSeesCounts() {
        Operations operations = new Operations(server.elastic());

        assertThat(operations.reports(Indices.REPORTS.alias())).isEqualTo(new Operations.Reports(0, 1, 1));
        assertThat(operations.documents(Indices.REPORTS.alias())).isEqualTo(3);
    }
}
