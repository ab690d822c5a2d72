package hub.search.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VersionsTest {
    @Test
    void aLaterRecordHasAHigherVersion() {
        assertThat(Versions.of(1, 1)).isGreaterThan(Versions.of(1, 0));
        assertThat(Versions.of(2, 0)).isGreaterThan(Versions.of(1, (1L << 48) - 1));
        assertThat(Versions.of(32_767, (1L << 48) - 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(Versions.offset(Versions.of(32_767, 42))).isEqualTo(42);
    }

    @Test
    void ofNumberedRecordsTheFirstWithTheHighestNumberWins() {
        assertThat(Versions.firstOf(1, 1, 7)).isGreaterThan(Versions.firstOf(1, 1, 8));
        assertThat(Versions.firstOf(1, 2, (1L << 36) - 1)).isGreaterThan(Versions.firstOf(1, 1, 0));
        assertThat(Versions.firstOf(2, 1, 9)).isGreaterThan(Versions.firstOf(1, 4095, 0));
        assertThatThrownBy(() -> Versions.firstOf(1, 4096, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Versions.firstOf(1, 1, 1L << 36)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Versions.of(1, 1L << 48)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Versions.of(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
