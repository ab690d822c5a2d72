package hub.formats.misp;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Revisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds docs/formats/misp.md to the code. */
class MispPageTest {
    private static final String PAGE = page();

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "formats", "misp.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesEveryTelecomRelation() {
        assertThat(Tables.rows("telecom.tsv", 5))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(PAGE).contains("`" + row.get(0) + "`").contains("`" + row.get(1) + "`"));
    }

    @Test
    void namesEveryRelationOfTheHubsOwnObject() {
        JsonNode event = MispWriter.event(Revisions.of(new RandomIncidents(3).next()));
        Set<String> relations = new TreeSet<>();
        for (JsonNode object : event.path("Event").path("Object")) {
            assertThat(PAGE).contains("`" + object.path("name").asString() + "`");
            if (object.path("name").asString().equals(HubObjects.INCIDENT)) {
                object.path("Attribute")
                        .forEach(attribute ->
                                relations.add(attribute.path("object_relation").asString()));
            }
        }
        relations.remove("technique");
        assertThat(relations)
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(PAGE).contains("`" + name + "`"));
    }

    @Test
    void namesWhatIsPassedOver() {
        assertThat(Stream.of(
                                EventReader.OF_THE_DATABASE,
                                AttributeReader.OF_THE_DATABASE,
                                ObjectReader.OF_THE_DATABASE,
                                ReportReader.OF_THE_DATABASE,
                                Sightings.OF_THE_DATABASE)
                        .flatMap(Set::stream)
                        .filter(name -> !name.equals("deleted") && !name.equals("id")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(PAGE).contains("`" + name + "`"));
    }
}
