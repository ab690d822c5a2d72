package hub.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Part;
import hub.model.incident.Indicator;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFormatTest extends FormatContract {
    CsvFormatTest() {
        super(new CsvFormat(), "csv");
    }

    private Problem refused(String text) {
        Decoded decoded = read(text);
        assertThat(decoded).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) decoded).problem();
    }

    private List<Part> parts(String text) {
        return ((Decoded.Parts) read(text)).parts();
    }

    @ParameterizedTest
    @CsvSource({
        "'ip,domain|\"1,2', MALFORMED, 'line 2', 'line 2: a quote that is opened and never closed'",
        "'ip,domain|1\"2,', MALFORMED, 'line 2', 'line 2: a quote within a cell that does not start with one'",
        "'ip,domain|\"1\"2,', MALFORMED, 'line 2', 'line 2: text after a closing quote (expected the delimiter or the end of the line)'",
        "'ip,ip|1,2', MALFORMED, 'line 1', 'line 1: column \"ip\" stands twice'",
        "'ip,domain', EMPTY, 'line 1', 'line 1: a header without rows'",
        "'a,b|1,2', MISSING_FIELD, 'line 1', 'line 1: no column that the hub knows: \"a\", \"b\" (expected a header with value, an indicator type such as ip, or external_id)'"
    })
    void refusesAFileWithoutForm(String text, ProblemCode code, String pointer, String message) {
        Problem problem = refused(text.replace('|', '\n'));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "'external_id,ip,tlp|A,192.0.2.1,ORANGE', INVALID_VALUE, 'line 2, column tlp', 'tlp: \"ORANGE\" (expected one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED)'",
        "'external_id,ip,first_seen|A,192.0.2.1,now', INVALID_VALUE, 'line 2, column first_seen', 'first_seen: \"now\" (expected an RFC 3339 time such as 2026-05-02T08:10:00Z)'",
        "'external_id,ip,revision|A,192.0.2.1,0', INVALID_VALUE, 'line 2, column revision', 'revision: \"0\" (expected an integer from 1)'",
        "'external_id,type,value|A,ipv4,', MISSING_FIELD, 'line 2, column value', 'value: absent (expected a value of the type \"ipv4\")'",
        "'external_id,ip,title|A,192.0.2.1', MALFORMED, 'line 2', 'line 2: 2 cells (expected 3, as in the header)'",
        "'external_id,ip,recipients|A,192.0.2.1,group:eu5g', MISSING_FIELD, 'line 2', 'line 2: PAP or recipients without a tlp (expected one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED)'",
        "'external_id,occurred,occurred_end|A,2026-05-02T08:10:00Z,2026-05-01T08:10:00Z', INVALID_VALUE, 'column occurred_end', 'occurred_end: 2026-05-01T08:10:00Z (expected not before 2026-05-02T08:10:00Z)'"
    })
    void refusesAnIncidentOfItsOwnIdAlone(String text, ProblemCode code, String pointer, String message) {
        List<Part> parts = parts(text.replace('|', '\n') + "\nB"
                + ",".repeat(text.substring(0, text.indexOf('|')).split(",").length - 1));
        Problem problem = ((Part.Refused) parts.getFirst()).problem();
        assertThat(problem.violations()).containsExactly(new Violation(code, pointer, message));
        assertThat(parts.getLast()).isInstanceOf(Part.Draft.class);
    }

    @Test
    void aPortBelongsToTheAddressOfItsSideOrIsKept() {
        Part.Draft draft =
                (Part.Draft) parts("source.ip,source.port,destination.port\n192.0.2.1,4444,25\n2001:db8::1,53,\n,80,\n")
                        .getFirst();
        assertThat(draft.incident().indicators())
                .extracting(Indicator::raw)
                .containsExactly("192.0.2.1", "192.0.2.1:4444", "2001:db8::1", "[2001:db8::1]:53");
        assertThat(draft.incident().extra())
                .containsEntry("/0/destination.port", "25")
                .containsEntry("/2/source.port", "80");
        assertThat(draft.warnings())
                .extracting(Violation::pointer)
                .contains("column destination.port", "column source.port");
    }

    @Test
    void ofRowsWithoutAnIdTheFaultyAreRefusedAlone() {
        List<Part> parts = parts("ip,last_seen\n192.0.2.1,\n192.0.2.2,never\n192.0.2.3,\n192.0.2.4,soon\n");
        assertThat(parts).hasSize(2);
        assertThat(((Part.Draft) parts.getFirst()).incident().indicators())
                .extracting(Indicator::raw)
                .containsExactly("192.0.2.1", "192.0.2.3");
        assertThat(((Part.Refused) parts.getLast()).problem().violations())
                .extracting(Violation::pointer)
                .containsExactly("line 3, column last_seen", "line 5, column last_seen");
    }

    @Test
    void whatAStricterRowSaysStaysWithItsIndicators() {
        Part.Draft draft =
                draft("external_id,title,ip,tlp,owner\nA,secret,192.0.2.1,RED,x\nA,open,192.0.2.2,GREEN,y\n");
        assertThat(draft.incident().title()).isEqualTo("open");
        assertThat(draft.incident().marking()).isEqualTo(Marking.of(Tlp.GREEN));
        assertThat(draft.incident().indicators())
                .extracting(Indicator::marking)
                .containsExactly(Marking.of(Tlp.RED), null);
        assertThat(draft.incident().extra()).containsOnlyKeys("/0/owner");
        assertThat(draft.warnings())
                .extracting(Violation::message)
                .contains("line 2 is marked other than its incident: owner, title stay in the report as sent");
    }

    @Test
    void theIdOfAFileConfirmsNothingThatIsHidden() {
        String file = "ip,tlp\n192.0.2.1,GREEN\n%s,RED\n";
        String id = draft(file.formatted("192.0.2.2")).incident().externalId();
        assertThat(id).matches("sha256:[0-9a-f]{64}");
        assertThat(draft(file.formatted("192.0.2.3")).incident().externalId()).isEqualTo(id);
        assertThat(draft(file.formatted("192.0.2.3").replace("2.1", "2.9"))
                        .incident()
                        .externalId())
                .isNotEqualTo(id);
    }

    @Test
    void theStrictestPapHoldsForAllRows() {
        Part.Draft draft = draft("ip,tlp,pap\n192.0.2.1,GREEN,\n192.0.2.2,GREEN,RED\n");
        assertThat(draft.incident().marking().label()).isEqualTo("TLP GREEN, PAP RED");
        assertThat(draft.incident().indicators()).extracting(Indicator::marking).containsOnlyNulls();
    }

    @Test
    void aMappingNamesOtherColumns() {
        CsvMapping.Parsed parsed = CsvMapping.parse("# ours\nAdresse = indicator ip source\nBis wann = valid_until\n");
        CsvMapping mapping = ((CsvMapping.Parsed.Mapping) parsed).mapping();
        byte[] file = "adresse;bis WANN;tlp\n192.0.2.1;2026-08-01T00:00:00Z;GREEN\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Decoded.Parts parts = (Decoded.Parts) new CsvFormat(mapping).read(file, CONTEXT);
        Indicator indicator =
                ((Part.Draft) parts.parts().getFirst()).incident().indicators().getFirst();
        assertThat(indicator.role()).isEqualTo("source");
        assertThat(indicator.validUntil()).isEqualTo("2026-08-01T00:00:00Z");
        Problem problem = ((CsvMapping.Parsed.Refused) CsvMapping.parse("x = nothing\ny = indicator banana")).problem();
        assertThat(problem.violations()).extracting(Violation::pointer).containsExactly("line 1", "line 2");
    }

    @Test
    void hasLimits() {
        assertThat(refused("ip\n" + "192.0.2.1\n".repeat(10_001)).code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(refused("ip,domain\n" + "192.0.2.1,example.org\n".repeat(5_001))
                        .message())
                .isEqualTo("10002 indicators (expected at most 10000)");
        assertThat(refused(",".repeat(2_000)).code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(refused((",".repeat(900) + "\n").repeat(8_000)).code()).isEqualTo(ProblemCode.TOO_LARGE);
        StringBuilder ids = new StringBuilder("external_id,ip\n");
        for (int i = 0; i < 1_001; i++) {
            ids.append(i).append(",192.0.2.1\n");
        }
        assertThat(refused(ids.toString()).message()).isEqualTo("1001 incidents (expected at most 1000)");
    }
}
