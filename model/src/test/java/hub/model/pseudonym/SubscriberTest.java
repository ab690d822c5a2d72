package hub.model.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorTypes;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberTest {
    private static Canonical value(String type, String raw) {
        return IndicatorTypes.find(type).orElseThrow().normalize(raw).values().getFirst();
    }

    private static Optional<Subscriber> subscriber(String type, String raw) {
        return Subscriber.of(value(type, raw));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "imsi; 230011234567890; [imsi 230-01 #3]",
                "supi; nai-user@example.org; [supi #3]",
                "suci; suci-0-230-01-0000-0-0-1234567890; [suci 230-01 #3]",
                "5g-guti; 230-01-cafe00-00000001; [5g-guti 230-01 #3]",
                "msisdn; +420601123456; [msisdn +420 #3]",
                "imei; 490154203237518; [imei 49015420 #3]",
                "imeisv; 4901542032375101; [imeisv 49015420 #3]",
                "pei-mac; mac-d2-fb-49-24-37-18; [pei-mac #3]",
                "gci; gci-cable/7; [gci #3]",
                "gli; gli-line/7; [gli #3]",
                "extid; extid-user@example.org; [extid #3]",
            })
    void theStandInSaysTheKindAndWhatEverybodyMayRead(String type, String raw, String standIn) {
        Subscriber subscriber = subscriber(type, raw).orElseThrow();
        assertThat(subscriber.standIn(3)).isEqualTo(standIn);
        assertThat(Subscriber.isStandIn(subscriber.standIn(3))).isTrue();
        assertThat(Subscriber.isStandIn(subscriber.standIn())).isTrue();
        assertThat(Subscriber.isStandIn(raw)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "imsi, 001010123456789",
        "imsi, 999990123456789",
        "5g-guti, 001-01-cafe00-00000001",
        "suci, suci-0-001-01-0000-0-0-1234567890",
        "suci, suci-0-230-01-0000-1-1-aa11",
        "email, user@example.org",
        "plmn, 230-01",
        "ipv4, 198.51.100.7",
        "teid, 0x0badcafe"
    })
    void othersAreNobody(String type, String raw) {
        assertThat(subscriber(type, raw)).isEmpty();
    }

    @Test
    void identifiersOfOneSubscriberMeet() {
        String imsi = subscriber("imsi", "230011234567890").orElseThrow().identity();
        assertThat(subscriber("suci", "suci-0-230-01-0000-0-0-1234567890")
                        .orElseThrow()
                        .identity())
                .isEqualTo(imsi);
        assertThat(subscriber("supi", "imsi-230011234567890").orElseThrow().identity())
                .isEqualTo(imsi);
        assertThat(subscriber("imeisv", "4901542032375101").orElseThrow().identity())
                .isEqualTo(subscriber("imei", "490154203237518").orElseThrow().identity());
    }

    @Test
    void numbersHaveDigits() {
        assertThat(subscriber("msisdn", "+420 601 123 456").orElseThrow().digits())
                .contains("420601123456");
        assertThat(subscriber("supi", "nai-user1234567@example.org")
                        .orElseThrow()
                        .digits())
                .isEmpty();
        assertThat(Subscriber.ofUnreadable("imsi", "12345678").digits()).isEmpty();
    }
}
