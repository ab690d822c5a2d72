package hub.formats.misp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.json.Json;
import hub.formats.json.Pointers;
import hub.model.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A field that nobody knows is never dropped in silence, wherever it stands: it is named, or stands in something that is named or kept. */
class PlantedFieldsTest {
    private static final String PLANTED = "pl~an/ted";
    private static final List<String> DOCUMENTS =
            List.of("event-full", "telecom", "workflow-webhook", "response", "part-for-a-sharing-group");
    /** Whole objects that mean something in the sender's database or in MISP's library alone; docs/formats/misp.md lists them. */
    private static final String PASSED_OVER = ".*/(Org|meta|_AttributeFlattened/.*|RelatedEvent/.*/Org.*)";

    private static JsonNode document(String name) {
        return Golden.parse(Golden.bytes("misp/" + name + ".json"));
    }

    @TestFactory
    Stream<DynamicTest> isNamedOrKeptInEveryObject() {
        return DOCUMENTS.stream().flatMap(name -> {
            List<String> objects = new ArrayList<>();
            collect(document(name), "", objects);
            assertThat(objects).hasSizeGreaterThan(5);
            return objects.stream()
                    .filter(pointer -> !pointer.matches(PASSED_OVER))
                    .map(pointer -> dynamicTest(name + " at '" + pointer + "'", () -> {
                        JsonNode report = document(name);
                        ((ObjectNode) report.at(pointer)).put(PLANTED, 42);
                        Decoded.Parts parts =
                                (Decoded.Parts) new MispFormat().read(Json.write(report), FormatContract.CONTEXT);
                        assertThat(parts.parts()).anyMatch(part -> says(part, Pointers.child(pointer, PLANTED)));
                    }));
        });
    }

    private static boolean says(Part part, String pointer) {
        return switch (part) {
            case Part.Refused refused ->
                refused.problem().pointer().startsWith(pointer.substring(0, pointer.lastIndexOf('/')));
            case Part.Draft draft ->
                draft.warnings().stream()
                                .anyMatch(warning -> warning.message().contains(PLANTED)
                                        || pointer.startsWith(warning.pointer() + "/") && !isRoot(warning.pointer()))
                        || draft.incident().extra().keySet().stream().anyMatch(key -> pointer.contains(key + "/"))
                        || keepsWhole(draft.incident());
        };
    }

    /** A warning about the whole report says nothing of a part of it. */
    private static boolean isRoot(String pointer) {
        return pointer.isEmpty() || pointer.endsWith("/Event");
    }

    private static boolean keepsWhole(Incident incident) {
        return Json.tree(incident.extra()).toString().contains(PLANTED);
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
