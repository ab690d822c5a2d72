package hub.api.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.id.AgencyId;
import hub.model.report.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusIdTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");

    @ParameterizedTest
    @CsvSource({"0, 1", "17, 3", "35184372088831, 131071"})
    void comesBackForItsAgencyAlone(long offset, int objects) {
        StatusId id = StatusId.of(new ReportId(NORTH, offset), objects);

        assertThat(StatusId.parse(NORTH, id.text())).contains(id);
        assertThat(StatusId.parse(new AgencyId("cert-south"), id.text())).isEmpty();
    }

    @Test
    void anythingElseIsNone() {
        assertThat(StatusId.parse(NORTH, "1-1-1-1-1")).isEmpty();
        assertThat(StatusId.parse(NORTH, "")).isEmpty();
    }
}
