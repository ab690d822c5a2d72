package hub.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What changed between two documents, in the words of JSON Patch. */
class DifferencesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', value = {
        "{\"a\":1}          | {\"a\":1}          | ''",
        "{\"a\":1}          | {\"a\":2}          | replace /a 1 2",
        "{}                 | {\"a\":1}          | add /a null 1",
        "{\"a\":1}          | {}                 | remove /a 1 null",
        "{\"a\":{\"b\":1}}  | {\"a\":{\"b\":2}}  | replace /a/b 1 2",
        "{\"a\":{\"b\":1}}  | {\"a\":7}          | replace /a {\"b\":1} 7",
        "{\"a/b~\":1}       | {\"a/b~\":2}       | replace /a~1b~0 1 2",
        "{\"a\":[1,2]}      | {\"a\":[2,1]}      | ''",
        "{\"a\":[1,2,2]}    | {\"a\":[2]}        | remove /a/0 1 null; remove /a/2 2 null",
        "{\"a\":[1]}        | {\"a\":[1,1]}      | add /a/1 null 1",
        "{\"a\":[{\"x\":1}]} | {\"a\":[{\"x\":2}]} | remove /a/0 {\"x\":1} null; add /a/0 null {\"x\":2}",
        "{\"b\":1,\"a\":1}  | {\"a\":2,\"b\":2}  | replace /a 1 2; replace /b 1 2",
    })
    void isNamedPlaceByPlace(String older, String newer, String expected) {
        StringBuilder found = new StringBuilder();
        for (Differences.Change change : Differences.between(tree(older), tree(newer)).changes()) {
            found.append(found.isEmpty() ? "" : "; ")
                    .append(change.op())
                    .append(' ')
                    .append(change.path())
                    .append(' ')
                    .append(change.from())
                    .append(' ')
                    .append(change.value());
        }
        assertThat(found.toString()).isEqualTo(expected);
    }

    @Test
    void isBoundedAndCounted() {
        ObjectNode newer = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < Differences.MAX + 3; i++) {
            newer.put("m" + i, i);
        }
        Differences.Result result = Differences.between(tree("{}"), newer);

        assertThat(result.changes()).hasSize(Differences.MAX);
        assertThat(result.more()).isEqualTo(3);
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
