package hub.formats.iodef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.json.Json;
import hub.formats.json.Pointers;
import hub.model.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Nothing of a document disappears in silence: what nobody knows is kept, and named, wherever it stands. */
class IodefUnknownTest {
    private static final Pattern ELEMENT = Pattern.compile("<(?:iodef|sci|enum|ds):([A-Za-z0-9-]+)");
    private static final String PLANTED = "planted-4711";
    /** In text, an element is text: it is kept with what is around it, or is a part of the value that is read. */
    private static final Pattern TEXT = Pattern.compile("[^<>\\s]</");

    private static Part.Draft draft(Format format, byte[] document) {
        Decoded.Parts parts = (Decoded.Parts) format.read(document, FormatContract.CONTEXT);
        return (Part.Draft) parts.parts().getFirst();
    }

    private static boolean isKept(Part.Draft draft) {
        return draft.incident().toString().contains(PLANTED);
    }

    @TestFactory
    Stream<DynamicTest> anAttributeOfAnyElement() {
        String document = new String(Golden.bytes("iodef/core-attack.xml"), StandardCharsets.UTF_8);
        List<Integer> places = new ArrayList<>();
        Matcher element = ELEMENT.matcher(document);
        while (element.find()) {
            places.add(element.end());
        }
        assertThat(places).hasSizeGreaterThan(80);
        return places.stream()
                .map(place -> dynamicTest("at " + line(document, place), () -> {
                    String planted =
                            document.substring(0, place) + " x-new=\"" + PLANTED + "\"" + document.substring(place);
                    Part.Draft draft = draft(new IodefXmlFormat(), planted.getBytes(StandardCharsets.UTF_8));
                    assertThat(isKept(draft)).isTrue();
                    assertThat(draft.warnings()).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> anElementInAnyElement() {
        String document = new String(Golden.bytes("iodef/core-attack.xml"), StandardCharsets.UTF_8);
        List<Integer> places = new ArrayList<>();
        for (int i = document.indexOf("</"); i >= 0; i = document.indexOf("</", i + 1)) {
            if (!TEXT.matcher(document.substring(i - 1, i + 2)).matches()) {
                places.add(i);
            }
        }
        assertThat(places).hasSizeGreaterThan(30);
        return places.stream()
                .map(place -> dynamicTest("at " + line(document, place), () -> {
                    String planted = document.substring(0, place) + "<new xmlns=\"urn:x\"><a>" + PLANTED + "</a></new>"
                            + document.substring(place);
                    Part.Draft draft = draft(new IodefXmlFormat(), planted.getBytes(StandardCharsets.UTF_8));
                    assertThat(isKept(draft)).isTrue();
                }));
    }

    private static String line(String document, int place) {
        long number = document.substring(0, place).lines().count();
        return "line " + number + ", character " + place;
    }

    @TestFactory
    Stream<DynamicTest> aMemberOfAnyObject() {
        List<String> objects = new ArrayList<>();
        collect(sample(), "", objects);
        assertThat(objects).hasSizeGreaterThan(25);
        return objects.stream()
                .map(object -> dynamicTest("at '" + object + "'", () -> {
                    JsonNode document = sample();
                    ((ObjectNode) document.at(object)).put("x-new", PLANTED);
                    Part.Draft draft = draft(new IodefJsonFormat(), Json.write(document));
                    assertThat(isKept(draft)).isTrue();
                    assertThat(draft.warnings()).extracting(Violation::message).anyMatch(text -> text.contains("kept"));
                }));
    }

    private static JsonNode sample() {
        return Golden.parse(Golden.bytes("iodef-json/campaign.json"));
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
