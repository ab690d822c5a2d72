package hub.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.Decoded;
import hub.formats.DocumentWriter;
import hub.formats.Format;
import hub.formats.FormatContract;
import hub.formats.MediaType;
import hub.formats.Part;
import hub.formats.Revisions;
import hub.formats.registry.Formats;
import hub.model.incident.Incident;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/formats.md} is true: it names every format, and of every field where it goes, or that it is lost. */
class FormatsPageTest {
    private static final Path PAGE = Path.of("../docs/formats.md");
    private static final String LOST = "lost";
    private static final Map<String, Map<String, String>> FORMATS =
            MarkdownTable.read(PAGE, "format").rows();
    private static final Map<String, Map<String, String>> FIELDS =
            MarkdownTable.read(PAGE, "field").rows();

    @Test
    void namesEveryFormat() {
        assertThat(mediaTypes("in"))
                .containsExactlyInAnyOrderElementsOf(
                        Formats.FORMATS.stream().map(Format::mediaType).toList());
        assertThat(mediaTypes("out"))
                .containsExactlyInAnyOrderElementsOf(
                        Formats.WRITERS.stream().map(FormatsPageTest::name).toList());
    }

    private static List<String> mediaTypes(String column) {
        return FORMATS.values().stream()
                .filter(row -> row.getOrDefault(column, "").equals("yes"))
                .map(row -> row.getOrDefault("media type", ""))
                .toList();
    }

    @Test
    void namesEveryField() {
        assertThat(FIELDS.keySet()).containsExactlyElementsOf(Paths.all());
        assertThat(OneField.names()).containsExactlyInAnyOrderElementsOf(Paths.all());
    }

    @TestFactory
    Stream<DynamicTest> aFieldComesBackUnlessThePageSaysThatItIsLost() {
        return everyField(writer -> reader(writer).isPresent(), (writer, field) -> {
            Incident incident = OneField.incident(field);
            Incident back = read(reader(writer).orElseThrow(), write(writer, incident));
            hold(writer, field, Paths.get(back, field), Paths.get(incident, field));
        });
    }

    /** A form that is for people alone. */
    @TestFactory
    Stream<DynamicTest> aFieldIsShownUnlessThePageSaysThatItIsLost() {
        return everyField(writer -> reader(writer).isEmpty(), (writer, field) -> {
            String without = new String(write(writer, OneField.without(field)), StandardCharsets.UTF_8);
            String with = new String(write(writer, OneField.incident(field)), StandardCharsets.UTF_8);
            hold(writer, field, with.equals(without), false);
        });
    }

    private static Stream<DynamicTest> everyField(
            Predicate<DocumentWriter> which, BiConsumer<DocumentWriter, String> check) {
        return Formats.WRITERS.stream()
                .filter(which)
                .flatMap(writer -> FIELDS.keySet().stream()
                        .map(field -> dynamicTest(name(writer) + " " + field, () -> check.accept(writer, field))));
    }

    private static void hold(DocumentWriter writer, String field, @Nullable Object got, @Nullable Object sent) {
        if (cell(field, writer).startsWith(LOST)) {
            assertThat(got).as("the page says lost, but it is there").isNotEqualTo(sent);
        } else {
            assertThat(got).isEqualTo(sent);
        }
    }

    private static byte[] write(DocumentWriter writer, Incident incident) {
        return writer.write(Revisions.of(incident), List.of(), null);
    }

    private static Incident read(Format reader, byte[] document) {
        Decoded decoded = reader.read(document, FormatContract.CONTEXT);
        assertThat(decoded).isInstanceOf(Decoded.Parts.class);
        assertThat(((Decoded.Parts) decoded).parts()).singleElement().isInstanceOf(Part.Draft.class);
        return ((Part.Draft) ((Decoded.Parts) decoded).parts().getFirst()).incident();
    }

    @Test
    void saysSomethingOfEveryFieldInEveryFormat() {
        assertThat(FIELDS.keySet())
                .allSatisfy(field -> assertThat(Formats.WRITERS)
                        .allSatisfy(writer ->
                                assertThat(cell(field, writer)).as(field).isNotBlank()));
    }

    private static String cell(String field, DocumentWriter writer) {
        return FIELDS.getOrDefault(field, Map.of()).getOrDefault(column(writer), "");
    }

    /** The first word of the format's name heads its column. */
    private static String column(DocumentWriter writer) {
        return FORMATS.entrySet().stream()
                .filter(row -> name(writer).equals(row.getValue().get("media type")))
                .map(row -> row.getKey().split(" ", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Format> reader(DocumentWriter writer) {
        return Formats.FORMATS.stream()
                .filter(format -> format.mediaType().equals(name(writer)))
                .findFirst();
    }

    private static String name(DocumentWriter writer) {
        return MediaType.parse(writer.mediaType()).orElseThrow().name();
    }
}
