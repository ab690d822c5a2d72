package hub.formats.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.json.Json;
import hub.formats.json.Pointers;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An unknown field is never dropped in silence, wherever it stands. */
class UnknownFieldsTest {
    private static final String PLANTED = "pl~an/ted";

    private static JsonNode sample() {
        return Golden.parse(Golden.bytes("hub/contract-sample.json"));
    }

    @TestFactory
    Stream<DynamicTest> isNamedAndKeptInEveryObjectOfTheSample() {
        List<String> objects = new ArrayList<>();
        collect(sample(), "", objects);
        assertThat(objects)
                .contains("", "/marking", "/indicators/0/marking", "/fiveG/products/0")
                .hasSizeGreaterThan(10);
        return objects.stream()
                .map(object -> dynamicTest("at '" + object + "'", () -> {
                    JsonNode report = sample();
                    ((ObjectNode) report.at(object)).put(PLANTED, 42);
                    Decoded.Parts parts =
                            (Decoded.Parts) new HubFormat().read(Json.write(report), FormatContract.CONTEXT);
                    Part.Draft draft = (Part.Draft) parts.parts().getFirst();
                    String pointer = Pointers.child(object, PLANTED);
                    assertThat(draft.warnings()).hasSize(1);
                    assertThat(draft.warnings().getFirst().code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
                    assertThat(draft.warnings().getFirst().pointer()).isEqualTo(pointer);
                    assertThat(draft.incident().extra()).isEqualTo(Map.of(pointer, 42));
                }));
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
