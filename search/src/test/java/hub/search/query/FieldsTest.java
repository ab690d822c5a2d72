package hub.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import hub.search.fixture.ElasticsearchFixture;
import hub.search.index.Indices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "text",
                "owner",
                "kind",
                "tlp",
                "severity",
                "status",
                "nf",
                "interface",
                "segment",
                "plmn",
                "vendor",
                "product",
                "technique",
                "cve",
                "actor",
                "malware",
                "tool",
                "indicator",
                "country",
                "class",
                "occurred",
                "reported",
                "updated",
                "exercise"
            })
    void theContractsFieldsArePublished(String name) {
        assertThat(Fields.find(name)).map(Field::name).hasValue(name);
    }

    @Test
    void everyFieldIsInTheIndex() {
        String mapping = ElasticsearchFixture.fresh()
                .http("GET", "/" + Indices.INCIDENTS.alias() + "/_mapping", "")
                .body();

        for (Field field : Fields.all()) {
            assertThat(mapping).contains('"' + field.target() + "\":{\"type\"");
        }
    }

    @Test
    void noFieldShowsWhoElseMaySee() {
        assertThat(Fields.find("tokens")).isEmpty();
        assertThat(Fields.all()).noneMatch(field -> field.target().startsWith("tokens"));
    }
}
