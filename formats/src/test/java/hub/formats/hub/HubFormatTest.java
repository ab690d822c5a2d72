package hub.formats.hub;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.json.Json;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HubFormatTest extends FormatContract {
    private static final String SAMPLE = new String(Golden.bytes("hub/contract-sample.json"), StandardCharsets.UTF_8);
    private static final String MINIMAL = "{\"externalId\":\"A-1\",\"title\":\"t\",\"marking\":{\"tlp\":\"GREEN\"}%s}";

    HubFormatTest() {
        super(new HubFormat(), "hub");
    }

    private Problem problem(String text) {
        Decoded.Parts parts = (Decoded.Parts) read(text);
        return ((Part.Refused) parts.parts().getFirst()).problem();
    }

    @Test
    void theSampleOfTheContractIsReadWithoutAWarning() {
        Part.Draft draft = draft(SAMPLE);
        assertThat(draft.warnings()).isEmpty();
        assertThat(draft.revision()).isEqualTo(2);
        assertThat(draft.incident().extra()).isEmpty();
        assertThat(draft.incident().marking())
                .isEqualTo(new Marking(Tlp.AMBER, Pap.GREEN, List.of(new Token("group:eu5g")), false));
        assertThat(draft.incident().indicators()).hasSize(2);
        assertThat(draft.incident().indicators().getFirst().raw()).isEqualTo("198.51.100[.]7");
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        Part.Draft draft = draft(SAMPLE);
        String written = new String(Json.write(HubWriter.content(draft.incident())), StandardCharsets.UTF_8);
        assertThat(draft(written).incident()).isEqualTo(draft.incident());
        assertThat(draft(written).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/hub/formats/hub-refusals.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void refuses(String members, ProblemCode code, String pointer, String message) {
        Problem problem = problem(MINIMAL.formatted("," + members));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.violations()).hasSize(1);
    }

    @Test
    void saysAllThatIsMissing() {
        Problem problem = problem("{\"description\":\"x\"}");
        assertThat(problem.violations())
                .extracting(violation -> violation.code() + " " + violation.pointer() + " " + violation.message())
                .containsExactly(
                        "MISSING_FIELD /externalId externalId: absent (expected 1 to 200 printable characters)",
                        "MISSING_FIELD /title title: absent (expected 1 to 500 characters)",
                        "MISSING_FIELD /marking/tlp marking.tlp: absent (expected one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED)");
        assertThat(problem("{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{}}")
                        .pointer())
                .isEqualTo("/marking/tlp");
    }

    @Test
    void saysAtMostFiftyFaults() {
        String indicators = "{\"type\":1,\"value\":2},".repeat(100) + "{}";
        Problem problem = problem(MINIMAL.formatted(",\"indicators\":[" + indicators + "]"));
        assertThat(problem.violations()).hasSize(50);
    }

    @Test
    void tooManyIndicatorsAreTooLarge() {
        String indicator = "{\"type\":\"ipv4\",\"value\":\"192.0.2.1\"}";
        String most = (indicator + ",").repeat(9_999) + indicator;
        assertThat(draft(MINIMAL.formatted(",\"indicators\":[" + most + "]"))
                        .incident()
                        .indicators())
                .hasSize(10_000);
        Problem problem = problem(MINIMAL.formatted(",\"indicators\":[" + most + "," + indicator + "]"));
        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(problem.message()).isEqualTo("indicators: 10001 (expected at most 10000)");
    }

    @Test
    void aRecallNeedsTheIdAlone() {
        Part.Draft draft = draft("{\"externalId\":\"A-1\",\"recall\":{\"reason\":\"wrong\"}}");
        assertThat(draft.recall()).isEqualTo("wrong");
        assertThat(draft.incident().externalId()).isEqualTo("A-1");
        assertThat(draft("{\"externalId\":\"A-1\",\"title\":7,\"recall\":{\"reason\":\"wrong\"},\"revision\":3}")
                        .revision())
                .isEqualTo(3);
        assertThat(problem("{\"externalId\":\"A-1\",\"recall\":{}}").pointer()).isEqualTo("/recall/reason");
        assertThat(problem("{\"recall\":{\"reason\":\"wrong\"}}").pointer()).isEqualTo("/externalId");
        assertThat(problem("{\"externalId\":\"A-1\",\"recall\":true}").code()).isEqualTo(ProblemCode.WRONG_TYPE);
    }

    @Test
    void aWideningGivesItsReason() {
        assertThat(draft(MINIMAL.formatted(",\"widen\":{\"reason\":\"public now\"}"))
                        .widen())
                .isEqualTo("public now");
    }

    @Test
    void oneBadIncidentOfSeveralIsRefusedAlone() {
        Decoded.Parts parts = (Decoded.Parts)
                read("[" + MINIMAL.formatted("") + ",{\"title\":\"t\"},7," + MINIMAL.formatted(",\"nope\":1") + "]");
        assertThat(parts.parts()).hasSize(4);
        assertThat(((Part.Refused) parts.parts().get(1)).problem().pointer()).isEqualTo("/1/externalId");
        assertThat(((Part.Refused) parts.parts().get(2)).problem().pointer()).isEqualTo("/2");
        Part.Draft last = (Part.Draft) parts.parts().get(3);
        assertThat(last.warnings().getFirst().pointer()).isEqualTo("/3/nope");
        assertThat(last.incident().extra()).containsOnlyKeys("/nope");
    }

    @Test
    void aPseudonymIsNotTakenAndTheWarningNamesIt() {
        Part.Draft draft =
                draft("{\"externalId\":\"N-1\",\"title\":\"T\",\"marking\":{\"tlp\":\"GREEN\"},\"indicators\":"
                        + "[{\"type\":\"imsi\",\"value\":\"[imsi 230-01 #1]\",\"pseudonym\":\"p1\"}]}");
        assertThat(draft.incident().extra()).isEmpty();
        assertThat(draft.warnings()).extracting(Violation::pointer).containsExactly("/indicators/0/pseudonym");
    }

    @Test
    void whatTheHubAddsSaysNothing() {
        Part.Draft draft = draft(
                MINIMAL.formatted(
                        ",\"id\":\"incident--x\",\"owner\":\"cert-south\",\"recalled\":true,\"warnings\":[],\"provenance\":{}"));
        assertThat(draft.warnings()).isEmpty();
        assertThat(draft.incident().extra()).isEmpty();
        assertThat(draft.recall()).isNull();
    }

    @Test
    void manyUnknownFieldsAreCounted() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            members.append(",\"x").append(i).append("\":").append(i);
        }
        Part.Draft draft = draft(MINIMAL.formatted(members));
        assertThat(draft.incident().extra()).hasSize(10_000).containsEntry("/x42", 42);
        assertThat(draft.warnings()).hasSize(101);
        assertThat(draft.warnings().getLast().message()).isEqualTo("and 9900 more warnings");
    }
}
