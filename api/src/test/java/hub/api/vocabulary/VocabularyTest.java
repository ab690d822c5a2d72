package hub.api.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The published words. */
class VocabularyTest {

    @Test
    void allAreListed() {
        assertThat(ApiServer.json(ApiServer.get("operator", "/api/v1/vocabulary"))
                        .toString())
                .isEqualTo("{\"vocabularies\":[\"nf\",\"interfaces\",\"techniques\",\"rsit\",\"indicator-types\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "nf, UPF",
        "interfaces, N4",
        "techniques, FGT1498.501",
        "rsit, availability/dos",
        "indicator-types, ipv4",
    })
    void eachHasItsWords(String name, String word) {
        JsonNode body = ApiServer.json(ApiServer.get("south", "/api/v1/vocabulary/" + name));

        assertThat(body.path("vocabulary").asString()).isEqualTo(name);
        assertThat(body.path("words").findValuesAsString("id")).contains(word);
        assertThat(body.path("words").findValuesAsString("name")).allMatch(text -> !text.isBlank());
    }

    @ParameterizedTest
    @EnumSource(Vocabularies.class)
    void idsAreUnique(Vocabularies vocabulary) {
        List<String> ids = vocabulary.words().map(Vocabularies.Word::id).toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void anotherIsNotThere() {
        assertThat(ApiServer.get("north", "/api/v1/vocabulary/slang").statusCode())
                .isEqualTo(404);
    }
}
