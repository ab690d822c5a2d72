package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextExtractorTest {

    private static List<String> found(String text) {
        return TextExtractor.extract(text, 1000).stream()
                .map(span -> span.value().type() + " " + span.value().value())
                .toList();
    }

    @Test
    void findsWhatAReportMentions() {
        String text = """
                On 2 May the SMF at 10.20.30.40 (PLMN 001-01) saw N4 session deletions from 198.51.100[.]7:8805,
                then 2001:db8::7. Payload hxxps://cdn[.]evil[.]com/a/b.php?x=1, mail ops[at]evil[.]com,
                MD5 d41d8cd98f00b204e9800998ecf8427e; see CVE-2021-44228, FGT1498.501 and MOT3003.301 (T1498).
                TEID 0x0badcafe, IMSI: 001010123456789, callback evil[.]example and www.evil.co.uk.
                """;
        assertThat(found(text))
                .containsExactly(
                        "ipv4 10.20.30.40",
                        "plmn 001-01",
                        "ipv4-port 198.51.100.7|8805",
                        "ipv6 2001:db8::7",
                        "url https://cdn.evil.com/a/b.php?x=1",
                        "email ops@evil.com",
                        "md5 d41d8cd98f00b204e9800998ecf8427e",
                        "cve CVE-2021-44228",
                        "technique FGT1498.501",
                        "technique MOT3003.301",
                        "technique T1498",
                        "teid 0badcafe",
                        "imsi imsi-001010123456789",
                        "domain evil.example",
                        "domain www.evil.co.uk");
    }

    @Test
    void spansPointAtTheText() {
        String text = "a (hxxp://evil[.]com/x). IMSI=208930000000001, 192.0.2.1.";
        for (Span span : TextExtractor.extract(text, 10)) {
            assertThat(text.substring(span.start(), span.end())).isEqualTo(span.raw());
        }
        assertThat(TextExtractor.extract(text, 10))
                .extracting(Span::raw)
                .containsExactly("hxxp://evil[.]com/x", "208930000000001", "192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource({
        "from imsi-208930000000001., imsi imsi-208930000000001",
        "SUPI nai-a@b.example, supi nai-a@b.example",
        "suci-0-001-01-0000-0-0-0123456789 seen, suci suci-0-001-01-0000-0-0-0123456789",
        "call +420 601 123 456 now, msisdn +420601123456",
        "DNN: internet, dnn internet",
        "TAC = 1, tac 000001",
        "NF instance id 4947a69a-f61b-4bc1-b9da-47c9c5d14b64, nf-instance-id 4947a69a-f61b-4bc1-b9da-47c9c5d14b64",
        "S-NSSAI 1-000001, s-nssai 1-000001",
        "net 198.51.100.0/24, cidr 198.51.100.0/24",
        "evil [.] com, domain evil.com",
        "mac d2:fb:49:24:37:18, mac d2:fb:49:24:37:18",
        "'[x](https://evil.com/a)', url https://evil.com/a",
        "http://evil.com/a_(b), url http://evil.com/a_(b)",
        "CVE\u20132021\u201344228, cve CVE-2021-44228",
        "evil(dot)org, domain evil.org",
        "1[.]2[.]3[.]4, ipv4 1.2.3.4",
        "extid-a@b.example, extid extid-a@b.example"
    })
    void findsOne(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing here",
                "version 1.2.3",
                "at 12:34:56",
                "see evil.exe and report.docx",
                "std::string",
                "e.g. this, i.e. that",
                "1.2.3.4.5",
                "999.1.1.1",
                "the TAC a subscriber is in",
                "T99",
                "FGT9999.999",
                "deadbeef",
                "d41d8cd98f00b204e9800998ecf8427",
                "a@b",
                "x :: y",
                "http://",
                "foo@"
            })
    void leavesOrdinaryTextAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IMSI 23001 1234567890 seen, imsi imsi-230011234567890",
        "IMSI: 230-01-1234567890, imsi imsi-230011234567890",
        "IMSI 2300112345 67890, imsi imsi-230011234567890",
        "IMSI 23001 1234567890 23001 1234567891, imsi imsi-230011234567890",
        "SUPI=230 01 1234567890., imsi imsi-230011234567890",
        "IMSI 2300112345678, imsi imsi-2300112345678",
        "IMEI 35-209900-176148-1, imei imei-352099001761481",
        "IMEI 35 209900 176148 1 stolen, imei imei-352099001761481",
        "IMEISV 4901542032375101, imeisv imeisv-4901542032375101",
        "MSISDN 420 601 123 456, msisdn +420601123456",
        "MSISDN: +420 601 123 456, msisdn +420601123456",
    })
    void numberAfterALabelIsReadWholeAndAsItIsHidden(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
        assertThat(TextExtractor.subscribers(text)).containsAll(TextExtractor.extract(text, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMSI 23001",
                "IMSI 230-01 subscribers",
                "PLMNs 230-01",
                "IMSI 230011234567",
                "IMSI: 208.93.0000000001",
                "IMEI 35-209900",
                "IMEI: 352099001761489"
            })
    void partOfANumberIsNoSubscriber(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void answerIsBounded() {
        assertThat(TextExtractor.extract("192.0.2.1 ".repeat(500), 100)).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                ".",
                "a.",
                "1.",
                "[.]",
                "(",
                ":",
                "0:",
                "a@",
                "+1",
                "imsi-",
                "IMSI: ",
                "http://",
                "\u00e9.",
                "a[.",
                "- ",
                "f",
                "h:/",
                "a ",
                "abcdefgh.."
            })
    void timeGrowsWithTheTextOnly(String unit) {
        String text = unit.repeat(300_000 / unit.length());
        assertTimeout(Duration.ofSeconds(20), () -> TextExtractor.extract(text, 10_000));
    }
}
