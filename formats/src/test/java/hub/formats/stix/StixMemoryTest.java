package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Part;
import hub.model.marking.Tlp;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest bundle is read, and its result held, in a heap of ten times the document beside what a program of this kind needs for a document of
 * next to nothing.
 */
@Tag("slow")
class StixMemoryTest {
    private static final int TIMES = 10;
    /** In which a small bundle is read: shown by the first run. */
    private static final int BASE_MEGABYTES = 16;

    private static final int LARGEST = 8 << 20;
    private static final int INDICATORS = 4_900;

    @TempDir
    private Path folder;

    /** The other program: reads the file and holds what came of it. */
    public static void main(String[] args) throws IOException {
        byte[] report = Files.readAllBytes(Path.of(args[0]));
        Decoded decoded = new StixFormat().read(report, FormatContract.CONTEXT);
        Part.Draft draft = (Part.Draft) ((Decoded.Parts) decoded).parts().getFirst();
        System.out.println(draft.incident().indicators().size() + " indicators of " + report.length + " bytes");
    }

    @Test
    void tenTimesTheDocumentIsEnough() throws IOException, InterruptedException {
        assertThat(said(bundle(1), BASE_MEGABYTES)).startsWith("2 indicators");
        byte[] largest = bundle(INDICATORS);
        int megabytes = BASE_MEGABYTES + TIMES * largest.length / (1 << 20);
        assertThat(largest.length).isBetween(LARGEST * 9 / 10, LARGEST);
        assertThat(said(largest, megabytes)).startsWith(2 * INDICATORS + " indicators");
    }

    private String said(byte[] bundle, int megabytes) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("bundle.json"), bundle);
        Path said = folder.resolve("said.txt");
        Process reader = new ProcessBuilder(List.of(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StixMemoryTest.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        reader.waitFor();
        return Files.readString(said);
    }

    private static byte[] bundle(int size) {
        Bundles bundle = new Bundles().incident(0, Tlp.GREEN);
        String prose = "Seen in signalling traffic of the roaming hub; see the analysis of the vendor. ".repeat(10);
        for (int i = 1; i <= size; i++) {
            bundle.add(
                    "indicator",
                    i,
                    null,
                    "\"name\":\"C2 " + i + "\",\"description\":\"" + prose + i
                            + "\",\"indicator_types\":[\"malicious-activity\"],\"pattern\":\"[ipv4-addr:value = '198.51."
                            + i / 256 + "." + i % 256
                            + "']\",\"pattern_type\":\"stix\",\"valid_from\":\"2026-05-02T08:10:00Z\"");
            bundle.raw("domain-name", i, null, "\"value\":\"host" + i + ".example\"");
            bundle.relationship(i, null, Bundles.id("indicator", i), "related-to", Bundles.id("incident", 0));
        }
        return bundle.text().getBytes(StandardCharsets.UTF_8);
    }
}
