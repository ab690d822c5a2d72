package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribersTest {

    private static List<String> found(String text) {
        return TextExtractor.subscribers(text).stream()
                .map(span -> span.raw() + " = " + span.value().type() + " "
                        + span.value().value())
                .toList();
    }

    @Test
    void aLabelHoldsForTheFirstNumberAfterIt() {
        assertThat(found("IMEI 490154203237518 230-01-1234509876"))
                .containsExactly(
                        "490154203237518 = imei imei-490154203237518", "230-01-1234509876 = imsi imsi-230011234509876");
        assertThat(found("MSISDN 777123456, 777123457 on 2026-11-26"))
                .containsExactly("777123456 = msisdn +777123456", "777123457 = msisdn +777123457");
    }

    private static boolean isGuess(String text) {
        return TextExtractor.subscribers(text).getFirst().value().flags().contains(Flag.GUESSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "from 208930000000001 on ! 208930000000001 = imsi imsi-208930000000001",
                "imsi:208930000000001 ! 208930000000001 = imsi imsi-208930000000001",
                "imsi=208930000000001& ! 208930000000001 = imsi imsi-208930000000001",
                "IMSI 208 93 0000000001. ! 208 93 0000000001 = imsi imsi-208930000000001",
                "seen 208-93-0000000001 twice ! 208-93-0000000001 = imsi imsi-208930000000001",
                "310 260 000000001 ! 310 260 000000001 = imsi imsi-310260000000001",
                "/nudm-sdm/v2/imsi-208930000000001/am-data ! 208930000000001 = imsi imsi-208930000000001",
                "dump_208930000000001.pcap ! 208930000000001 = imsi imsi-208930000000001",
                "UE208930000000001.log ! 208930000000001 = imsi imsi-208930000000001",
                "https://a.example/x?imsi%3D208930000000001&y=1 ! 208930000000001 = imsi imsi-208930000000001",
                "{\"servedImsi\":\"2089300000001\"} ! 2089300000001 = imsi imsi-2089300000001",
                "\u0662\u0660\u0668\u0669\u0663\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0661"
                        + " ! \u0662\u0660\u0668\u0669\u0663\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0661"
                        + " = imsi imsi-208930000000001",
                "suci-0-208-93-0000-0-0-0000000001 ! suci-0-208-93-0000-0-0-0000000001"
                        + " = suci suci-0-208-93-0000-0-0-0000000001",
                "x/nai-user@Realm.example/y ! nai-user@Realm.example = supi nai-user@realm.example",
                "NAI: user@realm.example ! user@realm.example = supi nai-user@realm.example",
                "0208930000000001@nai.epc.mnc093.mcc208.3gppnetwork.org ! 208930000000001 = imsi imsi-208930000000001",
                "GUTI: 208-93-cafe00-00000001 ! 208-93-cafe00-00000001 = 5g-guti 208-93-cafe00-00000001",
                "5g-guti-20893CAFE0000000001, ! 20893CAFE0000000001 = 5g-guti 208-93-cafe00-00000001",
                "at 208-93-cafe00-00000001 ! 208-93-cafe00-00000001 = 5g-guti 208-93-cafe00-00000001",
                "5G-TMSI = 0xC0FFEE01 ! 0xC0FFEE01 = tmsi c0ffee01",
                "{\"5gTmsi\":\"00000001\"} ! 00000001 = tmsi 00000001",
                "device 490154203237518 ! 490154203237518 = imei imei-490154203237518",
                "IMEI 35-209900-176148-1 ! 35-209900-176148-1 = imei imei-352099001761481",
                "35 209900 176148 1 ! 35 209900 176148 1 = imei imei-352099001761481",
                "IMEI: 352099001761489 ! 352099001761489 = imei imei-352099001761480",
                "imeisv-4901542032375101 ! 4901542032375101 = imeisv imeisv-4901542032375101",
                "3520990017614823 ! 3520990017614823 = imeisv imeisv-3520990017614823",
                "pei: mac-d2-fb-49-24-37-18 ! mac-d2-fb-49-24-37-18 = pei-mac mac-d2-fb-49-24-37-18",
                "tel:+420601123456 ! +420601123456 = msisdn +420601123456",
                "call +420 601 123 456 now ! +420 601 123 456 = msisdn +420601123456",
                "?to=%2B420601123456& ! %2B420601123456 = msisdn +420601123456",
                "msisdn-420601123456 ! 420601123456 = msisdn +420601123456",
                "MSISDN: 777123456 ! 777123456 = msisdn +777123456",
                "tel:777123456 ! 777123456 = msisdn +777123456",
                "phone 777 123 456, at noon ! 777 123 456 = msisdn +777123456",
                "msisdn=0777123456& ! 0777123456 = msisdn +0777123456",
                "MSISDN of the victim: 420601123456 ! 420601123456 = msisdn +420601123456",
                "sip:420601123456@ims.example ! 420601123456 = msisdn +420601123456",
                "extid-a@b.example ! extid-a@b.example = extid extid-a@b.example",
                "gci-line/7 ! gci-line/7 = gci gci-line/7",
                "mail Jane.Doe@Example.org. ! Jane.Doe@Example.org = email Jane.Doe@example.org",
                "jane [at] example [dot] org ! jane [at] example [dot] org = email jane@example.org",
                "?user=jane%40example.org&x ! jane%40example.org = email jane@example.org"
            })
    void findsOne(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "imsi-001010123456789 and 999700000000001, IMSI 001 01 0123456789",
                "suci-0-001-01-0000-0-0-0123456789",
                "5g-guti-00101cafe0000000001",
                "001010123456789@nai.epc.mnc001.mcc001.3gppnetwork.org",
                "suci-0-208-93-0000-1-1-aa11208930000000001aa",
                "at 20260502081000, 2026-05-02T08:10:00Z, 1767225600000",
                "198.51.100.7 and 2001:db8::1, 10.20.30.40:8805",
                "d41d8cd98f0208930000000001ecf8427e is a hash",
                "4947a69a-f61b-4bc1-b9da-47c9c5d14b64",
                "0.208930000000001",
                "120000 users for 170 minutes, +0200, +12",
                "100000000000000 and 12345678901234567890",
                "PLMN 208-93, TEID 0x0badcafe, CVE-2021-44228, T1498.001",
                "IMSI 23001, IMSI 230-01 subscribers, IMSIs of PLMNs 230-01, IMEI 35-209900",
                "foo@ @bar a@b a[b]c {at} x",
                "mac d2:fb:49:24:37:18"
            })
    void leavesTheRest(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void aLineEndMaySplitALabelledNumber() {
        assertThat(found("IMSI: 230011234\n567890 seen"))
                .containsExactly("230011234\n567890 = imsi imsi-230011234567890");
        assertThat(found("IMSI 230011234\r\n567890")).hasSize(1);
        assertThat(found("230011234\n567890")).isEmpty();
        assertThat(found("IMSI 230011234567890\n12345")).containsExactly("230011234567890 = imsi imsi-230011234567890");
    }

    @Test
    void onlyBareDigitsAreAGuess() {
        assertThat(isGuess("208930000000001")).isTrue();
        assertThat(isGuess("208-93-0000000001")).isTrue();
        assertThat(isGuess("490154203237518")).isTrue();
        assertThat(isGuess("imsi 208930000000001")).isFalse();
        assertThat(isGuess("+420601123456")).isFalse();
    }

    @Test
    void aLabelHoldsForOneNumberAndAListOfBareOnesIsFound() {
        assertThat(found("IMSIs: 208930000000001 208930000000002,208930000000003;+420601123456"))
                .hasSize(4);
        assertThat(found("208930000000001.208930000000002@example.org")).hasSize(1);
    }

    @Test
    void spansAreInOrderAndPointAtTheText() {
        Random random = new Random(7);
        String[] pieces = {
            "imsi", "-", " ", "208930000000001", "208", "93", "@", "nai-", "a.example", "+420601123456", "%40",
                    "suci-0-",
            "guti", "tmsi: ", "0xc0ffee01", ":", "\"", "1", "[at]", "mac-", "\u0661", "\ud83d\ude00", ".", "x"
        };
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            int end = 0;
            for (Span span : TextExtractor.subscribers(text.toString())) {
                assertThat(span.start()).as("%s", text).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(span.start(), span.end())).isEqualTo(span.raw());
                end = span.end();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "a",
                "1 ",
                "1-",
                "12 34 ",
                "208 93 ",
                "208-93-",
                "imsi",
                "imsi ",
                "imsi 1",
                "msisdn 12345 ",
                "+",
                "+1",
                "%2B",
                "@",
                "a@",
                "a@b.",
                "a@b.cc ",
                "[at]",
                "[",
                "((",
                "nai-",
                "suci-0-",
                "gci-x",
                "tmsi: ",
                "guti-",
                "guti:0",
                "mac-",
                "208930000000001",
                "208930000000001 ",
                "a208930000000001",
                "20893000000000 ",
                "\u0661",
                "\u0661 ",
                "tel 123456789 ",
                "%40",
                "a%40",
                "phone1",
                "....",
                "1.1.",
                "- -1"
            })
    void timeGrowsWithTheTextOnly(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(TextExtractor.subscribers(text)).isNotNull();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
