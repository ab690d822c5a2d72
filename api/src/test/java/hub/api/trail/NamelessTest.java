package hub.api.trail;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.Samples;
import hub.model.pseudonym.Pseudonyms;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked for stays readable, whom it names does not. */
class NamelessTest {
    private final Pseudonyms pseudonyms = new Pseudonyms(Samples.KEYRING);
    private final Nameless north = new Nameless(pseudonyms, Samples.NORTH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nf:SMF AND interface:N4",
                "title:\"session deletion\" OR cve:CVE-2024-123456",
                "indicator:198.51.100.7",
                "indicator:198.51.100[.]0/24",
                "occurred:[2026-01-01 TO 2026-05-02]",
                "indicator:\"hxxps://example[.]org/a\"",
                "indicator:teid|0x0badcafe",
                "incident--1b4e28ba-2fa1-51d2-883f-b9a761bde3fb"
            })
    void otherQuestionsStayAsTheyAre(String query) {
        assertThat(north.of(query)).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator:230011234567890",
                "indicator:imsi|230011234567890",
                "(indicator:\"230011234567890\")",
                "nf:SMF imsi-230011234567890",
                "indicator:suci-0-230-01-0-0-0-1234567890",
                "the IMSI 230 01 1234567890",
                "indicator:+420777123456",
                "tel:+420 777 123 456",
                "indicator:eva@example.org",
                "indicator:eva[@]example[.]org",
                "indicator:490154203237518",
                "text:777123456"
            })
    void whoIsAskedForIsAHash(String query) {
        assertThat(north.of(query))
                .contains("[subscriber ")
                .doesNotContain("1234567890", "777123456", "777 123", "eva", "490154203237518");
    }

    @Test
    void theSameSubscriberIsTheSameInOneAuditAndAnotherInTheNext() {
        String once = north.of("230011234567890");

        assertThat(north.of("imsi-230011234567890")).endsWith(once);
        assertThat(new Nameless(pseudonyms, Samples.SOUTH).of("230011234567890"))
                .isNotEqualTo(once);
        assertThat(north.of("230011234567891")).isNotEqualTo(once);
    }

    @Test
    void tooMuchIsCut() {
        assertThat(north.of("x".repeat(5_000))).hasSize(Nameless.MAX_LENGTH + 1).endsWith("…");
        assertThat(north.of(Collections.nCopies(100, "x".repeat(1_000)))).hasSize(40);
        assertThat(north.of(List.of("x".repeat(100_000)))).hasSize(1);
        assertThat(north.of("x" + "\ud83d\ude00".repeat(2_500)).codePoints())
                .noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    @Test
    void aFloodIsCountedAndNotWritten() {
        Flood flood = new Flood();
        for (int i = 0; i < Flood.A_MINUTE; i++) {
            assertThat(flood.take(Samples.RECEIVED)).hasValue(0L);
        }

        assertThat(flood.take(Samples.RECEIVED)).isEmpty();
        assertThat(flood.take(Samples.RECEIVED.plusSeconds(59))).isEmpty();
        assertThat(flood.take(Samples.RECEIVED.plusSeconds(61))).hasValue(2L);
        assertThat(flood.take(Samples.RECEIVED.plusSeconds(61))).hasValue(0L);
    }
}
