package hub.formats.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Golden;
import hub.formats.Part;
import hub.formats.hub.HubFormat;
import hub.formats.json.Json;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HubSchemasTest {
    private static final String START = "{\"externalId\":\"A-1\",\"title\":\"t\",\"marking\":{\"tlp\":\"GREEN\"},";
    /** What a schema cannot say: the order of times, and the words of each scale. */
    private static final Set<String> BEYOND_SCHEMA = Set.of("/occurred/end", "none-low-med-high");

    @Test
    void everyPublishedDocumentIsListed() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/hub/formats/schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(HubSchemas.values())
                            .map(HubSchemas::file)
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsNameAndSaysItsOwnId(HubSchemas schema) {
        JsonNode document = Golden.parse(schema.document());
        assertThat(document.path("$id").asString()).isEqualTo(schema.id());
        assertThat(HubSchemas.find(schema.file())).contains(schema);
        assertThat(document.path("title").asString()).isNotEmpty();
    }

    @Test
    void listsTheCodesThatThereAre() {
        JsonNode codes = Golden.parse(HubSchemas.PROBLEM.document())
                .path("$defs")
                .path("code")
                .path("enum");
        assertThat(codes.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }

    @Test
    void theSampleOfTheContractFits() {
        JsonNode sample = Golden.parse(Golden.bytes("hub/contract-sample.json"));
        assertThat(Validator.faults(HubSchemas.INCIDENT, sample)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> schemaAndReaderRefuseTheSame() {
        List<String> rows = new String(Golden.bytes("hub-refusals.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        return rows.stream()
                .filter(row -> BEYOND_SCHEMA.stream().noneMatch(row::contains))
                .map(row -> row.split("\t")[0])
                .map(members -> dynamicTest(members, () -> {
                    byte[] report = (START + members + "}").getBytes(StandardCharsets.UTF_8);
                    assertThat(isRead(report)).isFalse();
                    assertThat(Validator.faults(HubSchemas.INCIDENT, Golden.parse(report)))
                            .isNotEmpty();
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"revision\":2.0",
                "\"unknown\":{\"a\":[1,2]}",
                "\"indicators\":[]",
                "\"malware\":[{\"name\":\"M\"},\"N\"]",
                "\"confidence\":55.5",
                "\"confidence\":{\"value\":\"2\",\"scale\":\"admiralty\"}",
                "\"confidence\":{\"value\":500,\"scale\":\"my-own\"}",
                "\"occurred\":{}",
                "\"detected\":\"2026-05-02T08:10:00.123456+02:00\"",
                "\"indicators\":[{\"type\":\"x-odd\",\"value\":\"\"}]",
                "\"widen\":{\"reason\":\"now public\"}",
                "\"impact\":{\"users\":0}",
                "\"extra\":{\"/a\":1}",
                "\"fiveG\":{\"products\":[{\"vendor\":\"Omega\"}]}",
                "\"fiveG\":{\"products\":[{\"vendor\":\"Omega\",\"context\":\"\\tof\\ntwo lines\"}]}"
            })
    void schemaAndReaderAcceptTheSame(String members) {
        byte[] report = (START + members + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(isRead(report)).isTrue();
        assertThat(Validator.faults(HubSchemas.INCIDENT, Golden.parse(report))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"externalId\":\"A-1\",\"recall\":{\"reason\":\"wrong\"}}",
                "{\"externalId\":\"A-1\",\"title\":7,\"recall\":{\"reason\":\"wrong\"}}"
            })
    void aRecallFits(String report) {
        assertThat(Validator.faults(HubSchemas.INCIDENT, Golden.parse(report.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"externalId\":\" \",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\"}}",
                "{\"externalId\":\"a\\u0007b\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\"}}",
                "{\"externalId\":\"a\\u202eb\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\"}}",
                "{\"externalId\":\"a\",\"title\":\"\",\"marking\":{\"tlp\":\"RED\"}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\"},\"fiveG\":{\"products\":[{\"vendor\":\"v\",\"context\":\" \"}]}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\"},\"fiveG\":{\"products\":[{\"vendor\":\"v\",\"context\":\"a\\u0007b\"}]}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\"},\"fiveG\":{\"products\":[{\"vendor\":\"v\",\"context\":\"a\\u0085b\"}]}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"PURPLE\"}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\",\"pap\":\"x\"}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\",\"recipients\":[\"everybody\"]}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\",\"recipients\":[\"red:agency:ab\"]}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\",\"recipients\":[\"public\"]}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":{\"tlp\":\"RED\",\"clients\":\"yes\"}}",
                "{\"externalId\":\"a\",\"recall\":{\"reason\":\"\"}}",
                "{\"externalId\":\"a\",\"title\":\"t\",\"marking\":\"RED\"}"
            })
    void bothRefuse(String report) {
        byte[] bytes = report.getBytes(StandardCharsets.UTF_8);
        assertThat(isRead(bytes)).isFalse();
        assertThat(Validator.faults(HubSchemas.INCIDENT, Golden.parse(bytes))).isNotEmpty();
    }

    private static boolean isRead(byte[] report) {
        assertThat(Json.parse(report)).isInstanceOf(Json.Parsed.Tree.class);
        return new HubFormat().read(report, FormatContract.CONTEXT) instanceof Decoded.Parts(List<Part> parts)
                && parts.getFirst() instanceof Part.Draft;
    }
}
