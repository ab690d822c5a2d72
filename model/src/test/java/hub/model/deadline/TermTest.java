package hub.model.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours are hours; months are the calendar's. */
class TermTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00, P1M, 2026-02-28T10:00", // the last day of a shorter month
        "2028-01-31T10:00, P1M, 2028-02-29T10:00", // leap year
        "2026-02-28T10:00, P1M, 2026-03-28T10:00",
        "2026-12-31T10:00, P1M, 2027-01-31T10:00",
        "2026-03-22T02:30, P7D, 2026-03-29T03:30", // that time of day does not exist
        "2026-03-28T12:00, PT24H, 2026-03-29T13:00", // an hour is lost
        "2026-10-24T12:00, PT24H, 2026-10-25T11:00", // and won
        "2026-10-24T12:00, P1D, 2026-10-25T12:00"
    })
    void theCalendarOfThePlace(LocalDateTime start, String term, LocalDateTime due) {
        Instant end = Term.parse(term).after(start.atZone(PRAGUE).toInstant(), PRAGUE);

        assertThat(LocalDateTime.ofInstant(end, PRAGUE)).isEqualTo(due);
    }

    /** For any start in any zone: a month later is the next month, on the same day or its last one, and never in more than 31 days and an hour. */
    @Test
    void aMonthIsTheNextMonth() {
        Random random = new Random(7);
        Term month = Term.parse("P1M");
        for (int i = 0; i < 5_000; i++) {
            ZoneId zone = ZoneId.of(i % 2 == 0 ? "Europe/Athens" : "Europe/Lisbon");
            Instant start = Instant.ofEpochSecond(1_600_000_000L + random.nextInt(1_000_000_000));
            ZonedDateTime before = start.atZone(zone);
            ZonedDateTime after = month.after(start, zone).atZone(zone);

            YearMonth next = YearMonth.from(before).plusMonths(1);
            assertThat(YearMonth.from(after)).as("%s", start).isEqualTo(next);
            assertThat(after.getDayOfMonth()).isEqualTo(Math.min(before.getDayOfMonth(), next.lengthOfMonth()));
            assertThat(Duration.between(before, after))
                    .isBetween(
                            Duration.ofDays(28).minusHours(1),
                            Duration.ofDays(31).plusHours(1));
            assertThat(Term.parse("PT72H").after(start, zone)).isEqualTo(start.plusSeconds(259_200));
        }
    }

    @Test
    void everyLineOfTheTableIsWhole() {
        assertThat(Rules.all()).hasSize(14).allSatisfy(rule -> {
            assertThat(rule.source()).contains("art");
            assertThat(rule.content()).isNotBlank();
            assertThat(rule.condition()).isNotBlank();
        });
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Rules.all())
                .filteredOn(rule -> rule.starts() instanceof Trigger.Sent)
                .allSatisfy(rule -> assertThat(Rules.find(((Trigger.Sent) rule.starts()).rule()))
                        .isPresent());
        assertThatThrownBy(() -> Trigger.parse("noticed")).hasMessageContaining("expected detected");
        assertThat(Rules.zone("CY")).hasValue(ZoneId.of("Asia/Nicosia"));
        assertThat(Rules.zone("US")).isEmpty();
    }
}
