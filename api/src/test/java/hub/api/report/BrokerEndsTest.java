package hub.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last record of a partition that transactions are written to. */
class BrokerEndsTest {
    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "0, 0, -2, nothing was ever written",
        "8, 8, 6, the mark at 7 closes the last transaction",
        "8, 5, 7, the transaction with the records from 5 on is open",
        "8, 9, 7, the mark at 8 came in between",
        "8, 12, 10, another transaction came in between",
    })
    void itIsNeverTheMarkOfATransaction(long all, long closed, long last, String why) {
        assertThat(BrokerEnds.last(all, closed)).as(why).isEqualTo(last);
    }
}
