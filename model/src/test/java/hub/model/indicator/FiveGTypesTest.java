package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 5G identifiers derive and whom they concern; the spellings are in the vectors and the samples. */
class FiveGTypesTest {

    private static Canonical read(String type, String raw) {
        Outcome outcome = IndicatorTypes.find(type).orElseThrow().normalize(raw);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return outcome.values().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "imsi, 001010123456789, plmn, 001-01",
        "imsi, IMSI-208930000000001, plmn, 208-93",
        "imsi, 310260123456789, plmn, 310-260",
        "imsi, 405025123456789, plmn, 405-025",
        "imsi, 405012345678901, plmn, 405-01",
        "imei, 490154203237518, tac-device, 49015420",
        "imeisv, 4901542032375101, tac-device, 49015420",
        "suci, suci-0-001-01-0000-0-0-0123456789, plmn, 001-01",
        "5g-guti, 208-93-cafe00-00000001, plmn, 208-93",
        "5g-guti, 208-93-cafe00-00000001, amf-id, cafe00",
        "ncgi, 208-93-00a1b2c3d, nr-cell-id, 00a1b2c3d",
        "ncgi, 208-93-00a1b2c3d, plmn, 208-93",
        "tai, 208-93-0001, tac, 0001",
        "dnn, ims.mnc093.mcc208.gprs, plmn, 208-93",
        "nf-set-id, set1.smfset.5gc.mnc093.mcc208, plmn, 208-93",
        "diameter-realm, ims.mnc260.mcc310.3gppnetwork.org, plmn, 310-260",
        "pei-mac, mac-d2-fb-49-24-37-18, mac, d2:fb:49:24:37:18"
    })
    void derives(String type, String raw, String derivedType, String derived) {
        assertThat(read(type, raw).derived())
                .filteredOn(value -> value.type().equals(derivedType))
                .extracting(Canonical::value)
                .containsExactly(derived);
    }

    @ParameterizedTest
    @CsvSource({
        "imsi, 001010123456789, NONE",
        "imsi, 999990123456789, NONE",
        "imsi, 208930000000001, SUBSCRIBER",
        "suci, suci-0-208-93-0-0-0-0000000001, SUBSCRIBER",
        "suci, suci-0-208-93-0-1-1-aa11, INDIRECT",
        "suci, suci-0-001-01-0-0-0-0000000001, NONE",
        "5g-guti, 001-01-cafe00-00000001, NONE",
        "supi, nai-a@nai.5gc.mnc001.mcc001.3gppnetwork.org, NONE",
        "msisdn, +420601123456, SUBSCRIBER",
        "email, a@example.com, DIRECT",
        "teid, 0badcafe, INDIRECT",
        "plmn, 208-93, NONE"
    })
    void concernsPersons(String type, String raw, PersonalData expected) {
        assertThat(IndicatorTypes.find(type).orElseThrow().personalData(read(type, raw)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "suci, suci-0-001-01-0000-0-0-0123456789, null-scheme", "imei, 490154203237510, spare-check-digit",
                "plmn, 001-01, test-network",
        "dnn, internet.mnc001.mcc001.gprs, plmn-ambiguous", "tac, fffffe, reserved",
                "msisdn, 420601123456, plus-assumed",
        "nf-instance-id, 4947a69a-f61b-1bc1-b9da-47c9c5d14b64, uuid-version"
    })
    void flags(String type, String raw, String flag) {
        assertThat(read(type, raw).flags()).extracting(Flag::id).contains(flag);
    }

    @ParameterizedTest
    @CsvSource({
        "teid, 4294967296",
        "teid, 0x1badcafe0",
        "teid, 1",
        "nr-cell-id, 00a1b2c3d4",
        "amf-id, cafe0",
        "tac, 1000000",
        "imeisv, 490154203237518",
        "imsi, 1234567890123456",
        "imsi, 00101x",
        "plmn, 1-01",
        "plmn, 0010101",
        "s-nssai, 1-12345",
        "s-nssai, 1-GGGGGG",
        "suci, suci-0-001-01-0000-1-0-aa",
        "suci, suci-8-a-0-1-1-aa",
        "dnn, rac1.example",
        "dnn, internet.gprs",
        "dnn, -a",
        "point-code, 16384",
        "point-code, 8-0-0",
        "msisdn, 0601123456",
        "msisdn, 123",
        "extid, alice",
        "gci, gli-a",
        "gci, gci-",
        "supi, anything",
        "supi, nai-@x",
        "5g-guti, 208-93-cafe00",
        "ncgi, 208-93",
        "nid, 123",
        "nf-set-id, set-.amfset.5gc.mnc012.mcc345",
        "3gpp-fqdn, www.example.com",
        "tac-device, 4901542",
        "global-title, 1234",
        "mac, mac",
        "pei-mac, mac-1"
    })
    void whatIsNotOfTheTypeIsRejected(String type, String raw) {
        assertThat(IndicatorTypes.find(type).orElseThrow().normalize(raw)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void messageGivesTheValueAndWhatWasExpected() {
        IndicatorType teid = IndicatorTypes.find("teid").orElseThrow();
        assertThat(teid.normalize("4294967296"))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> assertThat(rejected.message("teid", "4294967296"))
                                .isEqualTo("teid: 4294967296 (expected 8 hex digits, or 0x and up to 8 of them)"));
    }

    @Test
    void sameDeviceMatchesWithAndWithoutCheckDigit() {
        assertThat(read("imei", "490154203237518").matchKey())
                .isEqualTo(read("imei", "490154203237510").matchKey());
    }

    @Test
    void sameDeviceMatchesWithAndWithoutSoftwareVersion() {
        assertThat(read("imei", "490154203237518").indexKey())
                .isEqualTo(read("imeisv", "4901542032375101").indexKey())
                .isEqualTo(read("imeisv", "4901542032375102").indexKey())
                .isNotEqualTo(read("imei", "490154203237526").indexKey());
    }

    @ParameterizedTest
    @CsvSource({
        "imsi, 208930000000001, 208-93",
        "imsi, 310260123456789, 310-260",
        "supi, nai-a@nai.5gc.mnc093.mcc208.3gppnetwork.org, 208-93",
        "supi, nai-a@b.example, ",
        "suci, suci-0-208-93-0-0-0-0000000001, 208-93",
        "5g-guti, 208-93-cafe00-00000001, 208-93",
        "imei, 490154203237518, 49015420",
        "imeisv, 4901542032375101, 49015420",
        "msisdn, +420601123456, +420",
        "msisdn, +12025550123, +1",
        "msisdn, +883510001234567, +883",
        "tmsi, 0xc0ffee01, ",
        "email, a@example.com, "
    })
    void aPartStaysReadable(String type, String raw, @Nullable String readable) {
        assertThat(Readable.of(read(type, raw))).isEqualTo(Optional.ofNullable(readable));
    }

    @Test
    void pointCodeIsTheSameInBothSpellings() {
        assertThat(read("point-code", "2-45-1")).isEqualTo(read("point-code", "4457"));
    }
}
