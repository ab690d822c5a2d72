package hub.formats.stix;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.json.Json;
import hub.formats.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A property that nobody knows, planted anywhere in a bundle, is in what is kept or named in a warning. */
class StixUnknownTest {
    private static final String NAME = "x_planted";

    static List<String> places() {
        List<String> places = new ArrayList<>();
        collect(bundle(), "", places);
        return places;
    }

    private static JsonNode bundle() {
        return Golden.parse(Golden.bytes("stix/incident-full.json"));
    }

    private static void collect(JsonNode node, String pointer, List<String> places) {
        if (node.isObject()) {
            places.add(pointer);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            collect(member.getValue(), Pointers.child(pointer, member.getKey()), places);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), Pointers.child(pointer, i), places);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void isKeptOrNamed(String place) {
        JsonNode bundle = bundle();
        ((ObjectNode) bundle.at(place)).put(NAME, "planted value");
        Decoded decoded = new StixFormat().read(Json.write(bundle), FormatContract.CONTEXT);
        Part part = ((Decoded.Parts) decoded).parts().getFirst();
        if (part instanceof Part.Draft draft) {
            boolean named = draft.warnings().stream()
                    .anyMatch(warning -> warning.pointer().equals(place + "/" + NAME));
            assertThat(named || draft.incident().stix().toString().contains("planted value"))
                    .isTrue();
        } else {
            assertThat(((Part.Refused) part).problem().toString()).contains(place);
        }
    }
}
