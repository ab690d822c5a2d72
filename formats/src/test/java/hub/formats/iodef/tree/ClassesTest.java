package hub.formats.iodef.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.formats.Golden;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Holds the table of classes to the schemas of both RFCs. */
class ClassesTest {
    private static final Pattern CLASS = Pattern.compile("(?s)<xs:element name=\"([\\w-]+)\">(.*?)\n  </xs:element>");
    private static final Pattern MEMBER = Pattern.compile("<xs:element ref=\"(?:\\w+:)?([\\w-]+)\"");
    private static final Pattern ATTRIBUTE = Pattern.compile("<xs:attribute (?:name|ref)=\"(?:xml:)?([\\w-]+)\"");
    private static final Map<String, String> NAMES =
            Map.of("Nameservers", "NameServers", "IntendedImpact", "BusinessImpact");
    /** Classes of XML alone, and those that the table does not look into. */
    private static final List<String> OTHERS = List.of(
            "Flow",
            "Record",
            "IndicatorData",
            "ApplicationHeader",
            "SignatureData",
            "ObservableReference",
            "IntendedImpact");

    private static Map<String, String> schema() {
        String text = new String(Golden.bytes("facts/iodef-2.0.xsd"), StandardCharsets.UTF_8);
        Map<String, String> classes = new TreeMap<>();
        Matcher found = CLASS.matcher(text);
        while (found.find()) {
            classes.put(found.group(1), found.group(2));
        }
        return classes;
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void everyClassOfTheXmlSchemaHasItsMembersInOrder() {
        Map<String, String> schema = schema();
        OTHERS.forEach(schema::remove);
        schema.remove("SoftwareReference");
        assertThat(schema).hasSizeGreaterThan(55);
        schema.forEach((name, body) -> {
            IodefClass type = Classes.named(NAMES.getOrDefault(name, name));
            List<String> elements = type.members().stream()
                    .filter(Member::isElement)
                    .map(member -> member.wrapper() == null ? member.xml() : member.wrapper())
                    .toList();
            assertThat(elements).as(name).isEqualTo(found(MEMBER, body));
        });
    }

    @Test
    void everyAttributeOfTheXmlSchemaIsAMember() {
        schema().forEach((name, body) -> {
            if (!OTHERS.contains(name)) {
                IodefClass type = Classes.named(NAMES.getOrDefault(name, name));
                assertThat(type.attributes().keySet()).as(name).containsAll(found(ATTRIBUTE, body));
                assertThat(type.attributes().containsKey("restriction"))
                        .as(name)
                        .isEqualTo(body.contains("restricted"));
            }
        });
    }

    @Test
    void everyMemberOfTheJsonSchemaIsOneOfTheTable() {
        JsonNode classes =
                Golden.parse(Golden.bytes("facts/iodef-json.schema.json")).path("$defs");
        Map<String, String> names = Map.of("document", "IODEF-Document", "StructuredInfo", "Vulnerability");
        classes.properties().forEach(each -> {
            JsonNode members = each.getValue().path("properties");
            for (Map.Entry<String, JsonNode> member : members.properties()) {
                String name = names.getOrDefault(each.getKey(), each.getKey());
                IodefClass type = Classes.named(name);
                boolean group = type.groups().contains(member.getKey());
                Member known = type.byName().get(member.getKey());
                assertThat(group || known != null)
                        .as(name + "." + member.getKey())
                        .isTrue();
                boolean list = member.getValue().path("type").asString("").equals("array");
                assertThat(group || (known != null && known.many()))
                        .as(name + "." + member.getKey())
                        .isEqualTo(list);
            }
        });
    }

    @Test
    void aClassThatIsMissingIsAFault() {
        assertThatThrownBy(() -> Classes.named("Unheard")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Classes.of(null, "Incident")).isNull();
        assertThat(Classes.of(Classes.DOCUMENT, "version")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "x**", "@", "a:b:c"})
    void aBrokenWordIsAFault(String word) {
        assertThatThrownBy(() -> Member.parse(word)).isInstanceOf(IllegalStateException.class);
    }
}
