package hub.formats.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.json.Json;
import hub.formats.json.Pointers;
import hub.model.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An unknown field is never dropped in silence, wherever it stands in an advisory. */
class CsafUnknownFieldsTest {
    private static final String PLANTED = "pl~an/ted";

    @TestFactory
    Stream<DynamicTest> isNamedAndKeptInEveryObject() {
        return Stream.of("csaf/omega-2.0.json", "csaf/omega-2.1.json").flatMap(file -> {
            List<String> objects = new ArrayList<>();
            collect(Golden.parse(Golden.bytes(file)), "", objects);
            assertThat(objects).hasSizeGreaterThan(10);
            return objects.stream()
                    .map(object -> dynamicTest(file + " at '" + object + "'", () -> plant(file, object)));
        });
    }

    private static void plant(String file, String object) {
        JsonNode report = Golden.parse(Golden.bytes(file));
        ((ObjectNode) report.at(object)).put(PLANTED, 42);
        Decoded.Parts parts = (Decoded.Parts) new CsafFormat().read(Json.write(report), FormatContract.CONTEXT);
        Part.Draft draft = (Part.Draft) parts.parts().getFirst();
        String pointer = Pointers.child(object, PLANTED);
        List<String> kept = draft.incident().extra().keySet().stream()
                .filter(key -> pointer.startsWith(key))
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(String.valueOf(draft.incident().extra().get(kept.getFirst())))
                .contains("42");
        assertThat(draft.warnings())
                .extracting(Violation::pointer)
                .anyMatch(warned -> pointer.startsWith(warned) && !warned.equals("/document"));
    }

    private static void collect(JsonNode node, String pointer, List<String> objects) {
        if (node.isObject()) {
            objects.add(pointer);
        }
        node.properties()
                .forEach(member -> collect(member.getValue(), Pointers.child(pointer, member.getKey()), objects));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), Pointers.child(pointer, i), objects);
        }
    }
}
