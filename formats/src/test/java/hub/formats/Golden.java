package hub.formats;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.hub.HubWriter;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.formats.outcome.ProblemWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Golden files: a document and, beside it, exactly what must come of it. {@code -Dgolden.write=true} writes them anew, to be read before they are committed. */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/hub/formats");
    private static final String EXPECTED = ".expected.json";
    private static final JsonMapper PRETTY = JsonMapper.builder().build();

    private Golden() {}

    public static List<Path> reports(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> !file.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String path) {
        return bytes(ROOT.resolve(path));
    }

    public static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a document to the golden file of that name. */
    public static void hold(Path golden, JsonNode actual) {
        String text = PRETTY.writerWithDefaultPrettyPrinter().writeValueAsString(actual) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            try {
                Files.writeString(golden, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(text).as(golden.toString()).isEqualTo(new String(bytes(golden), StandardCharsets.UTF_8));
    }

    public static void hold(String golden, JsonNode actual) {
        hold(ROOT.resolve(golden + EXPECTED), actual);
    }

    public static Path expected(Path report) {
        String name = report.getFileName().toString();
        return report.resolveSibling(name.substring(0, name.lastIndexOf('.')) + EXPECTED);
    }

    /** What was decoded, as a document. */
    public static JsonNode of(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Refused refused ->
                new Fill()
                        .node("refused", ProblemWriter.write(refused.problem()))
                        .done();
            case Decoded.Parts parts -> Fill.array(parts.parts(), Golden::of);
        };
    }

    private static JsonNode of(Part part) {
        return switch (part) {
            case Part.Refused refused ->
                new Fill()
                        .node("refused", ProblemWriter.write(refused.problem()))
                        .done();
            case Part.Draft draft ->
                new Fill()
                        .number("revision", draft.revision())
                        .text("recall", draft.recall())
                        .text("widen", draft.widen())
                        .node("incident", HubWriter.content(draft.incident()))
                        .list("narrower", draft.narrower(), HubWriter::content)
                        .number("stixObjects", (long) draft.incident().stix().size())
                        .list("warnings", draft.warnings(), ProblemWriter::violation)
                        .done();
        };
    }

    public static JsonNode parse(byte[] bytes) {
        return ((Json.Parsed.Tree) Json.parse(bytes)).root();
    }
}
