package hub.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.search.engine.InvalidQuery;
import hub.search.fixture.ElasticsearchFixture;
import hub.search.index.Indices;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields by which items are searched. */
class ItemFieldsTest {
    @Test
    void everyFieldIsInTheIndex() {
        String mapping = ElasticsearchFixture.fresh()
                .http("GET", "/" + Indices.ITEMS.alias() + "/_mapping", "")
                .body();

        for (Field field : ItemFields.LIST.all()) {
            assertThat(mapping).contains('"' + field.target() + "\":{\"type\"");
        }
        assertThat(ItemFields.LIST.find("tokens")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens:public", "nf:UPF", "state:maybe", "kind:poem", "role:revision", "due:soon"})
    void whatItemsDoNotHaveIsRefused(String q) {
        assertThatThrownBy(() -> QueryParser.ofItems().parse(q, Instant.EPOCH))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("expected");
    }

    @Test
    void anAddressIsAWordOfTheText() {
        assertThat(QueryParser.ofItems().parse("198.51.100.7", Instant.EPOCH))
                .isEqualTo(new Node.Phrase(null, "198.51.100.7"));
    }
}
