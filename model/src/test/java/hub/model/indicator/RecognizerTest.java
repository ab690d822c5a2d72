package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognizerTest {

    @ParameterizedTest
    @CsvSource({
        "198.51.100[.]7, ipv4, 198.51.100.7",
        "2001[:]db8[:][:]1, ipv6, 2001:db8::1",
        "192.0.2[.]1:8080, ipv4-port, 192.0.2.1|8080",
        "'[2001:db8::1]:443', ipv6-port, 2001:db8::1|443",
        "192.0.2.0/24, cidr, 192.0.2.0/24",
        "AS64500, asn, AS64500",
        "evil[.]example[.]com, domain, evil.example.com",
        "hxxps://evil[.]example[.]com/a, url, https://evil.example.com/a",
        "*.evil.com, domain-wildcard, *.evil.com",
        "user[at]example[.]com, email, user@example.com",
        "D41D8CD98F00B204E9800998ECF8427E, md5, d41d8cd98f00b204e9800998ecf8427e",
        "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709, sha1, da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "cve-2021-44228, cve, CVE-2021-44228",
        "T1498, technique, T1498",
        "mot3003.301, technique, MOT3003.301",
        "D2-FB-49-24-37-18, mac, d2:fb:49:24:37:18",
        "0x0BADCAFE, teid, 0badcafe",
        "imsi-001010123456789, imsi, imsi-001010123456789",
        "001010123456789, imsi, imsi-001010123456789",
        "+420 601 123 456, msisdn, +420601123456",
        "001-01, plmn, 001-01",
        "suci-0-001-01-0000-0-0-0123456789, suci, suci-0-001-01-0000-0-0-0123456789",
        "evil.exe, file-name, evil.exe",
        "C:\\Temp\\evil.exe, file-path, C:\\Temp\\evil.exe",
        "HKLM\\Software\\x, registry-key, HKEY_LOCAL_MACHINE\\Software\\x",
        "4947a69a-f61b-4bc1-b9da-47c9c5d14b64, nf-instance-id, 4947a69a-f61b-4bc1-b9da-47c9c5d14b64",
        "nrf.5gc.mnc093.mcc208.3gppnetwork.org, 3gpp-fqdn, nrf.5gc.mnc093.mcc208.3gppnetwork.org",
        "t13d1516h2_8daaf6152771_b186095e22b6, ja4, t13d1516h2_8daaf6152771_b186095e22b6"
    })
    void likeliestReadingComesFirst(String raw, String type, String value) {
        Canonical first = Recognizer.recognize(raw).getFirst();
        assertThat(List.of(first.type(), first.value())).containsExactly(type, value);
    }

    @Test
    void allReadingsAreGiven() {
        assertThat(Recognizer.recognize("d41d8cd98f00b204e9800998ecf8427e"))
                .extracting(Canonical::type)
                .containsExactly("md5", "ja3", "imphash", "ja3s", "hassh", "hassh-server", "dom-hash", "x509-md5");
        assertThat(Recognizer.recognize("490154203237518"))
                .extracting(Canonical::type)
                .containsExactly("imsi", "imei");
        assertThat(Recognizer.recognize("evil.exe")).extracting(Canonical::type).containsExactly("file-name", "domain");
        assertThat(Recognizer.recognize("::ffff:192.0.2.1"))
                .extracting(Canonical::value)
                .containsExactly("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "two words",
                "?",
                "[",
                "]",
                "0",
                "\0",
                "\uD800",
                "-",
                "://",
                "http://",
                "0.0.0.0/0"
            })
    void whatIsNothingGivesNothing(String raw) {
        assertThat(Recognizer.recognize(raw)).isEmpty();
    }

    static Stream<Samples> telling() {
        return Samples.ALL.stream().filter(sample -> sample.indicatorType().resembles(Refang.url(sample.raw())));
    }

    @ParameterizedTest
    @MethodSource("telling")
    void whatATypeResemblesIsAmongTheReadings(Samples sample) {
        assertThat(Recognizer.recognize(sample.raw()))
                .anyMatch(value ->
                        value.type().equals(sample.as()) && value.value().equals(sample.value()));
    }

    @Test
    void aLookupOfTenThousandIsQuick() {
        List<String> values = new ArrayList<>();
        for (int i = 0; values.size() < 10_000; i++) {
            values.add(Samples.ALL.get(i % Samples.ALL.size()).raw());
        }
        assertTimeout(Duration.ofSeconds(20), () -> values.forEach(Recognizer::recognize));
    }
}
