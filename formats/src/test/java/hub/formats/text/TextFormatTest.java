package hub.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest extends FormatContract {
    TextFormatTest() {
        super(new TextFormat(), "text");
    }

    @ParameterizedTest
    @CsvSource({
        "'TLP:GREEN', GREEN",
        "'tlp: white', CLEAR",
        "'[TLP:AMBER+STRICT] x', AMBER_STRICT",
        "'TLP: AMBER STRICT', AMBER_STRICT",
        "'TLP:AMBER', AMBER",
        "'TLP 2.0: **RED**', RED",
        "'Traffic Light Protocol: amber', AMBER",
        "'TLP:CLEAR on top, later TLP:RED', RED",
        "'TLP:AMBER (STRICT)', AMBER_STRICT",
        "'TLP:AMBER＋STRICT', AMBER_STRICT",
        "'TLP:AMBER–STRICT', AMBER_STRICT",
        "'TLP:AMBER\u2011STRICT', AMBER_STRICT",
        "'TLP:AMBER\u00a0+\u00a0STRICT', AMBER_STRICT",
        "'TLP:AMBER/STRICT', AMBER_STRICT",
        "'TLP: AMBER, STRICT', AMBER_STRICT",
        "'TLP:AMBER<b>+STRICT</b>', AMBER_STRICT",
        "'TLP:CLEAR T\u200bLP:RED', RED",
        "'TLP：GREEN', GREEN",
        "'TLP:GREEN and TLP:ORANGE', AMBER_STRICT",
        "'TLP:REDACTED', AMBER_STRICT",
    })
    void theStrictestMarkHolds(String text, Tlp expected) {
        Part.Draft draft = draft("seen\n" + text);
        assertThat(draft.incident().marking().tlp()).isEqualTo(expected);
        assertThat(draft.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLP: the traffic light", "XTLP:RED", "stop"})
    void withoutAMarkTheDefaultHolds(String text) {
        Part.Draft draft = draft(text);
        assertThat(draft.incident().marking()).isEqualTo(CONTEXT.defaultMarking());
        assertThat(draft.warnings().getFirst().code()).isEqualTo(ProblemCode.MARKING_MISSING);
    }

    @Test
    void aPapHoldsWithOrWithoutATlp() {
        assertThat(draft("PAP:RED").incident().marking().pap()).isEqualTo(Pap.RED);
        assertThat(draft("TLP:GREEN PAP: AMBER").incident().marking().pap()).isEqualTo(Pap.AMBER);
    }

    @Test
    void placesCountTheCharactersOfTheDescription() {
        String text = new String(Golden.bytes("text/alert.txt"), StandardCharsets.UTF_8);
        var incident = draft(text).incident();
        assertThat(incident.indicators()).isNotEmpty().allSatisfy(indicator -> {
            String first = String.valueOf(indicator.context().origin()).replaceAll("characters (\\d+-\\d+).*", "$1");
            List<Integer> ends =
                    List.of(first.split("-")).stream().map(Integer::valueOf).toList();
            assertThat(text.substring(ends.getFirst(), ends.getLast())).isEqualTo(indicator.raw());
        });
        assertThat(incident.title()).isEqualTo("Signalling storm against the AMF of 001-01, seen since this morning");
    }

    @Test
    void theSameTextHasTheSameIdAndTheIdConfirmsNoSubscriber() {
        String id = draft("IMSI 001010123456789 at 192.0.2.1").incident().externalId();
        assertThat(id).matches("sha256:[0-9a-f]{64}");
        assertThat(draft("IMSI 001010123456789 at 192.0.2.1").incident().externalId())
                .isEqualTo(id);
        assertThat(draft("IMSI 001010987654321 at 192.0.2.1").incident().externalId())
                .isEqualTo(id);
        assertThat(draft("IMSI 001010123456789 at 192.0.2.2").incident().externalId())
                .isNotEqualTo(id);
        assertThat(draft("call +420 601 123 456").incident().externalId())
                .isEqualTo(draft("call +420 777 999 111").incident().externalId());
        assertThat(draft("victim anna@example.org").incident().externalId())
                .isEqualTo(draft("victim bob@example.org").incident().externalId());
    }

    @ParameterizedTest
    @CsvSource({
        "'To: anna@example.org', recipient",
        "'fwd\n> CC : Anna <anna@example.org>, x', recipient",
        "'> > Bcc: x,\n> >  anna@example.org', recipient",
        "'To: x,\r\n\ty,\r\n anna@example.org', recipient",
        "'delivered-to: anna@example.org', recipient",
        "'Envelope-To: anna@example.org', recipient",
        "'X-Original-To: anna[at]example.org', recipient",
        "'From: anna@example.org\nTo: anna@example.org', recipient",
        "'An: anna@example.org', recipient",
        "'> Komu: Anna <anna@example.org>', recipient",
        "'À : anna@example.org', recipient",
        "'**Para:** anna@example.org', recipient",
        "'КОМУ: anna@example.org', recipient",
        "'From: anna@example.org', ",
        "'Von: anna@example.org', ",
        "'> To: x\n> From: anna@example.org', ",
        "'To: x\nanna@example.org', ",
        "'write to: anna@example.org', ",
        "'To: x\n\n anna@example.org', ",
    })
    void whoGotAMailIsARecipient(String text, @Nullable String role) {
        assertThat(draft(text.translateEscapes()).incident().indicators())
                .filteredOn(indicator -> indicator.type().equals("email"))
                .singleElement()
                .satisfies(indicator -> assertThat(indicator.role()).isEqualTo(role));
    }

    @Test
    void aLongFirstLineIsCutInTheTitleAlone() {
        Part.Draft draft = draft("x".repeat(1000));
        assertThat(draft.incident().title()).hasSize(500).endsWith("…");
        assertThat(draft.incident().description()).hasSize(1000);
    }

    @Test
    void refusesWhatIsNoTextOrTooMuch() {
        assertThat(refused("a\0b").code()).isEqualTo(ProblemCode.MALFORMED);
        assertThat(refused("a".repeat(200_001)).code()).isEqualTo(ProblemCode.TOO_LARGE);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10_001; i++) {
            many.append("10.").append(i / 256).append('.').append(i % 256).append(".1 ");
        }
        assertThat(part(many.toString()).code()).isEqualTo(ProblemCode.TOO_LARGE);
        Decoded latin = new TextFormat().read("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1), CONTEXT);
        assertThat(((Decoded.Refused) latin).problem().code()).isEqualTo(ProblemCode.MALFORMED);
    }

    private Problem refused(String text) {
        return ((Decoded.Refused) read(text)).problem();
    }

    private Problem part(String text) {
        return ((Part.Refused) ((Decoded.Parts) read(text)).parts().getFirst()).problem();
    }
}
