package hub.search.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @ParameterizedTest
    @CsvSource({
        "2026-05-02T08:00:00Z, 2026-05-02T08:00:00Z, MINUTE",
        "2026-05-02T08:00:00Z, 2026-05-02T09:59:00Z, MINUTE",
        "2026-05-02T08:00:00Z, 2026-05-02T10:01:00Z, HOUR",
        "2026-05-02T08:00:00Z, 2026-05-08T08:00:00Z, DAY",
        "2026-01-01T00:00:00Z, 2026-12-31T00:00:00Z, WEEK",
        "2020-01-01T00:00:00Z, 2026-12-31T00:00:00Z, MONTH",
        "2005-01-01T00:00:00Z, 2026-12-31T00:00:00Z, QUARTER",
        "1970-01-01T00:00:00Z, 2026-12-31T00:00:00Z, YEAR",
        "0001-01-01T00:00:00Z, 9999-12-31T00:00:00Z, YEAR"
    })
    void autoTakesTheNarrowestThatIsComfortable(Instant from, Instant to, Interval expected) {
        assertThat(Interval.AUTO.fitting(from, to)).isEqualTo(expected);
    }

    @Test
    void afixedOneStays() {
        assertThat(Interval.WEEK.fitting(Instant.EPOCH, Instant.EPOCH)).isEqualTo(Interval.WEEK);
    }

    @Test
    void eachIsReadByItsNameAndItsUnit() {
        for (Interval interval : Interval.values()) {
            assertThat(Interval.parse(interval.label())).hasValue(interval);
            assertThat(Interval.parse(interval.unit())).hasValue(interval);
        }
        assertThat(Interval.parse("1m")).hasValue(Interval.MINUTE);
        assertThat(Interval.parse("1M")).hasValue(Interval.MONTH);
        assertThat(Interval.parse("DAY")).isEmpty();
        assertThat(Interval.parse("")).isEmpty();
    }
}
