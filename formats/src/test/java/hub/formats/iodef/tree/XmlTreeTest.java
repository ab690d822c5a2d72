package hub.formats.iodef.tree;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class XmlTreeTest {
    private static final String NAMESPACES = "xmlns=\"urn:ietf:params:xml:ns:iodef-2.0\" "
            + "xmlns:sci=\"urn:ietf:params:xml:ns:iodef-sci-1.0\" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"";

    private static Item tree(String members) {
        String document = "<IODEF-Document " + NAMESPACES + "><Incident>" + members + "</Incident></IODEF-Document>";
        return ((XmlTree.Parsed.Tree) XmlTree.read(document.getBytes(StandardCharsets.UTF_8))).document();
    }

    /** The incident as RFC 8727 writes it. */
    private static JsonNode json(String members) {
        return JsonWriter.write(tree(members)).at("/Incident/0");
    }

    private static JsonNode parse(String json) {
        return ((Json.Parsed.Tree) Json.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))).root();
    }

    @Test
    void attributesAndElementsAreMembers() {
        assertThat(
                        json(
                                "<IncidentID name=\"n\" instance=\"i\">1</IncidentID><Description xml:lang=\"cs\">a</Description>"))
                .isEqualTo(parse("{'IncidentID':{'id':'1','name':'n','instance':'i'},"
                        + "'Description':[{'value':'a','lang':'cs'}]}"));
    }

    @Test
    void wrappersOfXmlAreNoMembersAndTheirRestrictionGoesToEach() {
        assertThat(json("<EventData><Flow><System/></Flow><Flow><System/></Flow>"
                        + "<Record restriction=\"red\"><RecordData/></Record></EventData>"))
                .isEqualTo(parse("{'EventData':[{'System':[{},{}],'RecordData':[{'restriction':'red'}]}]}"));
        assertThat(json("<EventData><Flow x=\"1\"/></EventData>")).isEqualTo(parse("{'EventData':[{'Flow-x':'1'}]}"));
    }

    @Test
    void impactsAreGroupedInJson() {
        ObjectNode document = JsonWriter.write(
                tree(
                        "<Assessment><SystemImpact severity=\"low\"/><TimeImpact metric=\"labor\">2</TimeImpact></Assessment>"));
        assertThat(document.at("/Incident/0/Assessment/0").toString())
                .isEqualTo(
                        "{'Impact':[{'SystemImpact':{'severity':'low'}},{'TimeImpact':{'value':2,'metric':'labor'}}]}"
                                .replace('\'', '"'));
        assertThat(JsonWriter.write(JsonTree.read(document))).isEqualTo(document);
    }

    @Test
    void structuredInformationAndDigestsHaveOtherNames() {
        assertThat(json("<Method><sci:Weakness SpecID=\"private\" WeaknessID=\"CWE-1\"/></Method>"))
                .isEqualTo(parse("{'Method':[{'Weakness':[{'SpecID':'private','ContentID':'CWE-1'}]}]}"));
        assertThat(json("<IndicatorData><Indicator><ObservableReference uid-ref=\"a\"/></Indicator></IndicatorData>"))
                .isEqualTo(parse("{'Indicator':[{'uid-ref':'a'}]}"));
    }

    @Test
    void xmlWithinTextIsText() {
        assertThat(
                        json(
                                "<AdditionalData dtype=\"xml\"><a xmlns=\"u\" b=\"&quot;&lt;\">x &amp; <c/></a>t</AdditionalData>"))
                .isEqualTo(parse("{'AdditionalData':[{'dtype':'xml',"
                        + "'value':'<a xmlns=\\'u\\' b=\\'&quot;&lt;\\'>x &amp; <c/></a>t'}]}".replace("\\'", "\\\"")));
    }

    @Test
    void whatTheTableDoesNotHaveKeepsItsName() {
        assertThat(json("<new a=\"1\"><b>t</b></new><new/>stray"))
                .isEqualTo(parse("{'new':[{'a':'1','b':['t']},''],'text()':'stray'}"));
        assertThat(json("<x:Description xmlns:x=\"urn:other\">t</x:Description>")
                        .path("Description"))
                .isEqualTo(parse("['t']"));
    }

    @Test
    void whatIsReadIsWrittenAgain() {
        String members = "<IncidentID name=\"n\">1</IncidentID><Description>a &lt; b</Description>"
                + "<EventData><Flow><System category=\"source\"><Node><Address category=\"mac\">m</Address></Node></System></Flow>"
                + "<Record><RecordData><FileData><File><HashData scope=\"file-contents\"><Hash>"
                + "<ds:DigestMethod Algorithm=\"urn:a\"/><ds:DigestValue>AA==</ds:DigestValue></Hash></HashData></File>"
                + "</FileData></RecordData></Record></EventData>";
        byte[] written = XmlWriter.write(tree(members));
        assertThat(new String(written, StandardCharsets.UTF_8)).contains(members);
    }

    @Test
    void faultsAreSaidWithoutTheParsersSwitches() {
        String attributes =
                IntStream.range(0, 20_000).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        assertThat(List.of(
                        "<a>".repeat(5_000),
                        "<" + "a:" + "b".repeat(300_000) + "/>",
                        "<a" + attributes + "/>",
                        "<x:a/>",
                        "<a y:b='1'/>",
                        "<a><b></a>",
                        "<a",
                        "<a>&x;</a>"))
                .allSatisfy(document -> assertThat(said(document))
                        .containsPattern("^line \\d+, column \\d+: .")
                        .doesNotContainPattern("JAXP|jdk\\.|http|java"));
        assertThat(said("<a>".repeat(5_000))).endsWith("nests deeper than 100");
    }

    private static String said(String document) {
        XmlTree.Parsed parsed = XmlTree.read(document.getBytes(StandardCharsets.UTF_8));
        return ((XmlTree.Parsed.Refused) parsed).problem().message();
    }

    @ParameterizedTest
    @CsvSource({
        "<IODEF-Document>, IODEF-Document",
        "<?xml version='1.0'?> <!-- <a> --> <x:IODEF-Document a='b'>, IODEF-Document",
        "<a/>, a",
        "<!DOCTYPE a><a/>, ''",
        "<a, ''",
        "text, ''",
        "<!-- never closed, ''"
    })
    void theRootIsFoundWithoutParsing(String start, String root) {
        assertThat(XmlProlog.root(start)).isEqualTo(root);
    }
}
