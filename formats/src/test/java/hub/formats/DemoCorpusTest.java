package hub.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.registry.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The demo corpus, found and read without a word on what its files are. */
class DemoCorpusTest {
    private static final Path CORPUS = Path.of("../demo");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(CORPUS.resolve("README.md")))
                    .sorted()
                    .toList();
        }
    }

    private static FormatChooser.Choice.Chosen chosen(Path file) {
        FormatChooser.Choice choice = Formats.chooser().choose(Golden.bytes(file), null);
        assertThat(choice).as(file.toString()).isInstanceOf(FormatChooser.Choice.Chosen.class);
        return (FormatChooser.Choice.Chosen) choice;
    }

    @TestFactory
    Stream<DynamicTest> everyReportIsRead() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(file.toString(), () -> {
                    Decoded decoded = chosen(file).read(FormatContract.CONTEXT);
                    assertThat(decoded).isInstanceOf(Decoded.Parts.class);
                    assertThat(((Decoded.Parts) decoded).parts()).hasOnlyElementsOfType(Part.Draft.class);
                }));
    }

    @Test
    void showsEveryFormatThatPartnersHave() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path file : files()) {
            shown.add(chosen(file).format().mediaType());
        }
        assertThat(shown)
                .containsExactlyInAnyOrder(
                        "application/vnd.hub.incident+json",
                        "application/stix+json",
                        "application/vnd.misp+json",
                        "application/iodef+xml",
                        "application/csaf+json",
                        "text/csv",
                        "text/plain");
    }
}
