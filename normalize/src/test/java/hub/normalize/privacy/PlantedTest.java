package hub.normalize.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Format;
import hub.formats.registry.Formats;
import hub.model.pseudonym.Pseudonyms;
import hub.normalize.NormalizedPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format has a template, named after its media type, that plants an IMSI, an MSISDN and an IMEI wherever a text can stand. A new
 * format without one fails here.
 */
class PlantedTest {
    /** What must be nowhere: the ends of the identifiers, however they are spelled. */
    private static final List<String> PLANTED =
            List.of("1234567890", "123456 7890", "601123456", "601 123 456", "601-123-456", "323751", "novakova");

    static Stream<Format> formats() {
        return Formats.FORMATS.stream();
    }

    private static String template(Format format) throws IOException {
        String name = format.mediaType().replaceAll("[^a-z0-9]+", "-") + ".txt";
        try (InputStream in = PlantedTest.class.getResourceAsStream(name)) {
            assertThat(in)
                    .as("src/test/resources/hub/normalize/privacy/" + name)
                    .isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertNobody(Object result) {
        assertThat(result.toString().toLowerCase(Locale.ROOT)).doesNotContain(PLANTED);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noIdentifierLeavesTheGate(Format format) throws IOException {
        String report = template(format);
        assertThat(report.replace(" ", "")).contains("230011234567890", "601123456", "490154203237518");

        List<NormalizedPart> parts = Reports.normalize(report, format.mediaType());

        assertThat(parts).isNotEmpty().allMatch(NormalizedPart.Ready.class::isInstance);
        assertNobody(parts);
        assertThat(parts.toString()).contains("[imsi 230-01 #", "[msisdn +420 #", "[imei 49015420 #");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aRotatedKeyringKeepsIdentitiesAndBodies(Format format) throws IOException {
        String report = template(format);
        Pseudonyms rotated = new Pseudonyms(Reports.KEYRING.rotated(new java.util.Random(6)));

        var before = Reports.candidate(report, format.mediaType(), Reports.PSEUDONYMS);
        var after = Reports.candidate(report, format.mediaType(), rotated);

        assertThat(after.root()).isEqualTo(before.root());
        assertThat(after.body()).isEqualTo(before.body());
    }

    @Test
    void noRejectQuotesOne() {
        for (String report : List.of(
                Reports.hub("\"occurred\":{\"start\":\"IMSI 230011234567890\"}"),
                Reports.hub("\"occurred\":{\"start\":\"" + "x".repeat(60) + " 230011234567890\"}"),
                Reports.hub("\"indicators\":[{\"type\":\"imsi\",\"value\":\"230011234567890\",\"role\":7}]"),
                "{\"externalId\":\"230011234567890\",\"title\":7,\"marking\":{\"tlp\":\"+420601123456\"}}",
                "{\"externalId\":\"230011234567890",
                Reports.hub("\"imsi-230011234567890\":1,\"imsi-230011234567890\":2"),
                Reports.hub("\"description\":\"230011234567890\",\"occurred\":"
                        + "{\"start\":\"2026-05-02T10:00:00Z\",\"end\":\"2026-05-01T10:00:00Z\"}"))) {
            List<NormalizedPart> parts = Reports.normalize(report, Reports.HUB_JSON);
            assertThat(parts).as(report).hasSize(1);
            assertNobody(parts);
            assertThat(parts.toString()).as(report).doesNotContain("230011");
        }
    }
}
