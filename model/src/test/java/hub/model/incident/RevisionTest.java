package hub.model.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hub.model.id.AgencyId;
import hub.model.incident.Revision.Change;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The record of the log: its keys, and that change and content agree. */
class RevisionTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final IncidentId ROOT = IncidentId.of(NORTH, "N-1");
    private static final IncidentId ANNEX = IncidentId.ofAnnex(ROOT, Audience.NOBODY);
    private static final Incident CONTENT =
            Incident.builder("N-1", "title", Marking.of(Tlp.GREEN)).build();

    @Test
    void keyIsItsOwn() {
        assertThat(revision(ROOT, 3, 0, Change.REVISED).key()).isEqualTo(ROOT + "@3");
        assertThat(revision(ROOT, 3, 1, Change.NARROWED).key()).isEqualTo(ROOT + "@3+1");
        assertThat(revision(ANNEX, 3, 0, Change.REVISED).key()).isEqualTo(ANNEX + "@3");
    }

    @Test
    void amendmentHasTheFeedKeyOfItsRevision() {
        assertThat(revision(ROOT, 3, 2, Change.NARROWED).feedKey()).isEqualTo(ROOT + "@3");
    }

    @Test
    void annexIsWhatIsNotItsRoot() {
        assertThat(revision(ROOT, 1, 0, Change.REVISED).isAnnex()).isFalse();
        assertThat(revision(ANNEX, 1, 0, Change.REVISED).isAnnex()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void changeAndContentAgree(Change change) {
        boolean hasContent = change == Change.REVISED || change == Change.LATE || change == Change.RELEASED;

        assertThat(revision(ROOT, 1, 0, change).recalled()).isEqualTo(change == Change.RECALLED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> revision(ROOT, 1, 0, change, hasContent ? null : CONTENT))
                .withMessageContaining("disagree");
    }

    private static Revision revision(IncidentId id, long number, int amendment, Change change) {
        boolean hasContent = change == Change.REVISED || change == Change.LATE || change == Change.RELEASED;
        return revision(id, number, amendment, change, hasContent ? CONTENT : null);
    }

    private static Revision revision(
            IncidentId id, long number, int amendment, Change change, @Nullable Incident content) {
        Provenance provenance = new Provenance(
                new ReportId(NORTH, 0), new Source(1, 0, 0, 0), 1, "sha256", "text/csv", "1", Instant.EPOCH);
        return new Revision(
                id,
                ROOT,
                NORTH,
                number,
                amendment,
                change,
                Audience.NOBODY,
                Audience.NOBODY,
                0,
                content,
                null,
                Instant.EPOCH,
                provenance,
                List.of());
    }
}
