package hub.normalize;

import static hub.normalize.Reports.NORTH;
import static hub.normalize.Reports.RECEIVED;
import static hub.normalize.Reports.directory;
import static hub.normalize.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import hub.model.admission.Candidate;
import hub.model.incident.IncidentId;
import hub.model.marking.Tlp;
import hub.model.partner.Directory;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole way of a report, from bytes to candidates or coded refusals. */
class NormalizerTest {
    private static final String HUB = "application/vnd.hub.incident+json";
    private static final String GOOD = """
            {"externalId":"N-1","revision":3,"title":"T","marking":{"tlp":"GREEN"},"severity":"HIGH","colour":"blue",
             "indicators":[{"type":"ipv4","value":"198.51.100[.]7"}]}""";

    @Test
    void aReportBecomesACandidateWithItsProvenance() {
        Candidate candidate = ready(GOOD);

        assertThat(candidate.root()).isEqualTo(IncidentId.of(NORTH, "N-1"));
        assertThat(candidate.owner()).isEqualTo(NORTH);
        assertThat(candidate.revision()).isEqualTo(3);
        assertThat(candidate.provenance().received()).isEqualTo(RECEIVED);
        assertThat(candidate.provenance().sha256()).isEqualTo(Sha256.hex(GOOD.getBytes(StandardCharsets.UTF_8)));
        assertThat(candidate.provenance().format()).isEqualTo(HUB);
        assertThat(candidate.provenance().normalizer()).isEqualTo(Normalizer.VERSION);
        assertThat(candidate.provenance().parts()).isEqualTo(1);
    }

    @Test
    void itsContentIsNormalizedAndWhatIsUnknownNamed() {
        Candidate candidate = ready(GOOD);
        var content = candidate.parts().getFirst().content();

        assertThat(content.severity()).isEqualTo("high");
        assertThat(content.indicators().getFirst().value()).isEqualTo("198.51.100.7");
        assertThat(content.extra()).containsEntry("/colour", "blue");
        assertThat(candidate.warnings()).extracting(Violation::pointer).contains("/colour");
    }

    @Test
    void theSameInAnotherOrderWithOtherSpacesIsTheSameBody() {
        String turned = """
                {  "colour":"blue", "severity":"HIGH", "marking":{"tlp":"GREEN"},
                 "indicators":[ {"value":"198.51.100[.]7","type":"ipv4"} ],
                 "title":"T", "revision":4, "externalId":"N-1"}""";

        assertThat(ready(turned).body()).isEqualTo(ready(GOOD).body());
        assertThat(ready(GOOD.replace("HIGH", "low")).body())
                .isNotEqualTo(ready(GOOD).body());
    }

    @Test
    void aRecallNeedsNoContent() {
        Candidate candidate = ready("{\"externalId\":\"N-1\",\"recall\":{\"reason\":\"sent in error\"}}");

        assertThat(candidate.recall()).isEqualTo("sent in error");
        assertThat(candidate.parts()).isEmpty();
    }

    @Test
    void aWideningIsCarriedOn() {
        assertThat(ready(GOOD.replace("\"revision\":3", "\"widen\":{\"reason\":\"solved\"}"))
                        .widen())
                .isEqualTo("solved");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY             | ''                                                                    | ''",
                "MALFORMED         | ''                                                                    | {",
                "FORMAT_MISMATCH   | ''                                                                    | <a/>",
                "MISSING_FIELD     | /title                                                                | {\"externalId\":\"N\",\"marking\":{\"tlp\":\"RED\"}}",
                "WRONG_TYPE        | /title                                                                | {\"externalId\":\"N\",\"title\":1,\"marking\":{\"tlp\":\"RED\"}}",
                "UNKNOWN_RECIPIENT | /marking/recipients | {\"externalId\":\"N\",\"title\":\"T\",\"marking\":{\"tlp\":\"RED\",\"recipients\":[\"agency:no\"]}}",
            })
    void whatCannotBeACandidateIsRefusedWithItsPlace(String code, String pointer, String text) {
        NormalizedPart.Refused refused = (NormalizedPart.Refused) only(text, HUB, directory());

        assertThat(refused.problem().code()).isEqualTo(ProblemCode.valueOf(code));
        assertThat(refused.problem().pointer()).isEqualTo(pointer);
        assertThat(refused.problem().message()).isNotEmpty();
    }

    @Test
    void aMediaTypeThatTheHubDoesNotReadIsRefused() {
        NormalizedPart.Refused refused = (NormalizedPart.Refused) only("x", "image/png", directory());

        assertThat(refused.problem().code()).isEqualTo(ProblemCode.UNKNOWN_FORMAT);
    }

    @Test
    void withoutAMediaTypeTheBytesAreLookedAt() {
        assertThat(only(GOOD, null, directory())).isInstanceOf(NormalizedPart.Ready.class);
        assertThat(only(GOOD, "application/json", directory())).isInstanceOf(NormalizedPart.Ready.class);
    }

    @Test
    void theSendersDefaultMarkingHoldsWhereAFormatNeedsNone() {
        String bundle = """
                {"type":"bundle","id":"bundle--5a3b6f3a-0c11-4bd2-9f10-7c9a1f6257a5","objects":[
                 {"type":"incident","spec_version":"2.1","id":"incident--7c9a1f62-57a5-4bd2-9f10-5a3b6f3a0c11",
                  "created":"2026-05-02T08:00:00.000Z","modified":"2026-05-02T08:00:00.000Z","name":"Rogue NRF"}]}""";
        for (Directory known : List.of(directory(), Directory.EMPTY)) {
            NormalizedPart.Ready ready = (NormalizedPart.Ready) only(bundle, "application/stix+json", known);

            assertThat(ready.candidate().parts().getFirst().content().marking().tlp())
                    .isEqualTo(Tlp.AMBER_STRICT);
            assertThat(ready.candidate().warnings()).extracting(Violation::code).contains(ProblemCode.MARKING_MISSING);
        }
    }

    private static Candidate ready(String text) {
        return ((NormalizedPart.Ready) only(text, HUB, directory())).candidate();
    }

    private static NormalizedPart only(
            String text, @org.jspecify.annotations.Nullable String contentType, Directory directory) {
        List<NormalizedPart> parts = Normalizer.normalize(
                report(text, contentType), directory, new Pseudonyms(new Keyring(List.of("0a".repeat(32)))));
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    @Test
    void besideRedPartsNoNoteSaysAValue() {
        String report = """
                {"externalId":"N-1","title":"T","marking":{"tlp":"GREEN"},"indicators":[
                 {"type":"domain","value":"not a domain redvalue","marking":{"tlp":"RED"}}]}""";

        Candidate candidate = ready(report);

        assertThat(candidate.warnings()).extracting(Violation::pointer).contains("/indicators/0/value");
        assertThat(candidate.warnings().toString()).doesNotContain("redvalue");
        assertThat(ready(report.replace("RED", "GREEN")).warnings().toString()).contains("redvalue");
    }
}
