package hub.formats.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.schema.HubSchemas;
import hub.formats.schema.Validator;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.report.ReportId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeWriterTest {
    private static final ReportId REPORT = new ReportId(new AgencyId("cert-north"), 17);
    private static final IncidentId ID = IncidentId.of(new AgencyId("cert-north"), "NORTH-2026-0041");

    private static String json(Outcome outcome) {
        assertThat(Validator.faults(HubSchemas.OUTCOME, OutcomeWriter.write(outcome)))
                .isEmpty();
        return new String(OutcomeWriter.bytes(outcome), StandardCharsets.UTF_8);
    }

    @Test
    void accepted() {
        Violation warning = new Violation(ProblemCode.UNKNOWN_FIELD, "/x", "x: not known, kept as sent");
        assertThat(json(new Outcome(REPORT, 0, 1, List.of(ID), List.of(warning), null)))
                .isEqualTo("{\"report\":\"cert-north/17\",\"status\":\"accepted\",\"incidents\":[\"" + ID
                        + "\"],\"warnings\":[{\"code\":\"UNKNOWN_FIELD\",\"pointer\":\"/x\","
                        + "\"message\":\"x: not known, kept as sent\"}]}");
    }

    @Test
    void rejectedPartOfSeveral() {
        Problem problem = Problem.of(ProblemCode.EMPTY, "", "no bytes");
        assertThat(json(new Outcome(REPORT, 1, 3, List.of(), List.of(), problem)))
                .isEqualTo(
                        "{\"report\":\"cert-north/17\",\"part\":1,\"parts\":3,\"status\":\"rejected\",\"problem\":{"
                                + "\"code\":\"EMPTY\",\"title\":\"There is nothing in the body.\",\"pointer\":\"\",\"message\":\"no bytes\","
                                + "\"violations\":[{\"code\":\"EMPTY\",\"pointer\":\"\",\"message\":\"no bytes\"}]},\"warnings\":[]}");
    }
}
