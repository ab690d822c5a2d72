package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.Fast;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the bytes are, the answer is a value, and comes at once. */
class StixHostileTest {
    private static final String START =
            "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000001\",\"objects\":[";
    private static final int MUTATIONS = 3_000;

    private static Decoded read(byte[] bytes) {
        return new StixFormat().read(bytes, FormatContract.CONTEXT);
    }

    private static ProblemCode refusal(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Refused refused -> refused.problem().code();
            case Decoded.Parts parts ->
                ((Part.Refused) parts.parts().getFirst()).problem().code();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOO_DEEP   | 100000 | {"a":
            TOO_DEEP   | 100000 | [
            MALFORMED  | 1      | {"type":"tool","type":"tool"}
            MALFORMED  | 1      | {"a":NaN}
            MALFORMED  | 1      | {"a":"\\ud800"}
            TOO_LARGE  | 1000   | {"a":99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999
            MALFORMED  | 1      | {"a":1e
            MISSING_FIELD | 40000 | {},
            WRONG_TYPE | 60     | 7,
            """)
    void brokenBundlesAreRefused(ProblemCode code, int times, String text) {
        String body = text.endsWith("9") ? text + "9".repeat(times) : text.repeat(times);
        String whole = START + (body.endsWith(",") ? body.substring(0, body.length() - 1) : body) + "]}";
        assertThat(refusal(Fast.take(() -> read(whole.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(code);
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] bytes = (START + "{\"a\":\"?\"}]}").getBytes(StandardCharsets.US_ASCII);
        bytes[bytes.length - 5] = (byte) 0xc3;
        assertThat(refusal(read(bytes))).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void aGiantIdIsRefused() {
        String id = "tool--" + "0".repeat(7_000_000);
        Decoded decoded = Fast.take(
                () -> read((START + "{\"type\":\"tool\",\"id\":\"" + id + "\"}]}").getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(decoded)).isEqualTo(ProblemCode.INVALID_VALUE);
        assertThat(decoded.toString()).hasSizeLessThan(2_000);
    }

    @Test
    void incidentsThatShareEverythingAreTooMuch() {
        Bundles bundle = new Bundles();
        for (int i = 0; i < 3_000; i++) {
            bundle.incident(i, null);
            bundle.add(
                    "note",
                    i,
                    null,
                    "\"content\":\"c\",\"object_refs\":[\"" + Bundles.id("incident", i) + "\",\""
                            + Bundles.id("malware", 1) + "\",\"" + Bundles.id("note", (i + 1) % 3_000) + "\"]");
        }
        bundle.named("malware", 1, null);
        assertThat(refusal(Fast.take(() -> read(bundle.text().getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(ProblemCode.TOO_LARGE);
    }

    @Test
    void circlesEnd() {
        Bundles bundle = new Bundles().incident(0, null);
        for (int i = 1; i < 8_000; i++) {
            bundle.relationship(
                    i, null, Bundles.id("relationship", i % 7_999 + 1), "related-to", Bundles.id("incident", 0));
        }
        assertThat(Fast.take(bundle::parts)).hasSize(1);
    }

    @Test
    void manyVersionsOfManyEndsCostNoProduct() {
        Bundles bundle = new Bundles().incident(0, null);
        for (int i = 1; i < 6_000; i++) {
            bundle.raw(
                    "tool",
                    1,
                    null,
                    "\"created\":\"2026-05-02T08:10:00.000Z\",\"modified\":\"2026-05-02T08:10:00.%06dZ\",\"name\":\"t\""
                            .formatted(i));
            bundle.relationship(i, null, Bundles.id("incident", 0), "related-to", Bundles.id("tool", 1));
        }
        assertThat(((Part.Draft) Fast.take(bundle::parts).getFirst()).incident().tools())
                .containsExactly("t");
    }

    /** Golden reports with bytes and words of one another, from a fixed seed. */
    @Test
    void whatIsMutatedIsAnswered() {
        List<byte[]> reports = Golden.reports("stix").stream()
                .map((Path path) -> Golden.bytes(path))
                .toList();
        Random random = new Random(5);
        for (int round = 0; round < MUTATIONS; round++) {
            byte[] report = reports.get(random.nextInt(reports.size())).clone();
            byte[] other = reports.get(random.nextInt(reports.size()));
            for (int i = random.nextInt(6); i >= 0; i--) {
                mutate(report, other, random);
            }
            assertThat(read(report)).isNotNull();
        }
    }

    private static void mutate(byte[] report, byte[] other, Random random) {
        int at = random.nextInt(report.length);
        if (random.nextBoolean()) {
            report[at] = (byte) "\"{}[],:0-eTZ'\\x".charAt(random.nextInt(15));
        } else {
            int from = random.nextInt(other.length);
            int length = Math.min(random.nextInt(60), Math.min(report.length - at, other.length - from));
            System.arraycopy(other, from, report, at, length);
        }
    }
}
