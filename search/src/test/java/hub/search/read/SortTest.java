package hub.search.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hub.search.read.Sort.Key;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortTest {
    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWritten(Key key) {
        assertThat(Sort.parse(key.label()).map(Sort::label)).hasValue(key.label());
        assertThat(Sort.parse("-" + key.label()).map(Sort::key)).hasValue(key);
    }

    @Test
    void theBestIsAlwaysFirst() {
        assertThat(Sort.parse("relevance")).hasValue(Sort.RELEVANCE);
        assertThat(Sort.parse("-relevance")).hasValue(Sort.RELEVANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--reported", "Reported", "tokens", "_score", "reported,id", "+reported"})
    void nothingElseIsAnOrder(String text) {
        assertThat(Sort.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderIsTotal(Key key) {
        assertThat(new Sort(key, true).clauses().getLast()).hasToString("{\"tie\":{\"order\":\"asc\"}}");
    }

    @Test
    void aPositionHoldsNothingButTextAndNumbers() {
        assertThatThrownBy(() -> new Position(Instant.EPOCH, List.of(new Object())))
                .hasMessageContaining("expected strings and numbers");
    }
}
