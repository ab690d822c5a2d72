package hub.formats.mail;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import hub.formats.Part;
import hub.model.incident.Indicator;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFormatTest extends FormatContract {
    private static final String HEADER =
            "From: a@north.example\r\nTo: b@hub.example\r\nMessage-ID: <1@north.example>\r\nSubject: %s\r\n";

    MailFormatTest() {
        super(new MailFormat(), "mail");
    }

    private static String mail(String subject, String rest) {
        return HEADER.formatted(subject) + rest;
    }

    private ProblemCode refused(String mail) {
        return ((Decoded.Refused) read(mail)).problem().code();
    }

    @ParameterizedTest
    @CsvSource({
        "=?utf-8?Q?=C3=9Atok_na_UPF?=, Útok na UPF",
        "=?iso-8859-2?B?2nRvayA=?= =?iso-8859-2?Q?na_UPF?=, Útok na UPF",
        "=?unknown-charset?B?AAAA?=, =?unknown-charset?B?AAAA?=",
        "plain, plain"
    })
    void theSubjectIsDecoded(String subject, String title) {
        assertThat(draft(mail(subject, "\r\nx")).incident().title()).isEqualTo(title);
    }

    @Test
    void theSubjectMayCarryTheMarking() {
        assertThat(draft(mail("[TLP:GREEN] scan", "\r\nbody"))
                        .incident()
                        .marking()
                        .tlp())
                .isEqualTo(Tlp.GREEN);
        assertThat(draft(mail("[TLP:GREEN] scan", "\r\nthis part is TLP:RED"))
                        .incident()
                        .marking()
                        .tlp())
                .isEqualTo(Tlp.RED);
    }

    @Test
    void theHeaderIsNoIndicatorButThatOfAForwardedMailIs() {
        String forwarded = mail(
                "Fwd",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee below\r\n--b\r\n"
                        + "Content-Type: message/rfc822\r\n\r\nFrom: phisher@evil.example.com\r\nReceived: from mx.evil.example.com (203.0.113.5)\r\n"
                        + "Subject: Pay\r\n\r\nhttp://pay.example.com/x\r\n--b--\r\n");
        Part.Draft draft = draft(forwarded);
        assertThat(draft.incident().indicators())
                .extracting(Indicator::raw)
                .contains("phisher@evil.example.com", "203.0.113.5", "http://pay.example.com/x")
                .doesNotContain("a@north.example", "b@hub.example", "north.example");
        assertThat(draft.incident().extra()).isEmpty();
    }

    @Test
    void whoGotTheForwardedMailIsARecipient() {
        Part.Draft draft = draft(
                mail(
                        "Fwd",
                        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n> Cc: c@bank.example.com\r\n--b\r\n"
                                + "Content-Type: message/rfc822\r\n\r\nFrom: phisher@evil.example.com\r\n"
                                + "To: Anna <anna@bank.example.com>,\r\n bob@bank.example.com\r\nSubject: Pay\r\n\r\nx\r\n--b--\r\n"));
        assertThat(draft.incident().indicators())
                .filteredOn(indicator -> "recipient".equals(indicator.role()))
                .extracting(Indicator::raw)
                .containsExactlyInAnyOrder("anna@bank.example.com", "bob@bank.example.com", "c@bank.example.com");
        assertThat(draft.incident().indicators()).extracting(Indicator::raw).contains("phisher@evil.example.com");
    }

    @Test
    void ofAlternativesThePlainTextCounts() {
        String alternative = "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\n%s\r\n--b\r\n"
                + "Content-Type: text/html\r\n\r\n<p>html 192.0.2.9</p>\r\n--b--\r\n";
        assertThat(draft(mail("s", alternative.formatted("plain 192.0.2.1")))
                        .incident()
                        .description())
                .isEqualTo("plain 192.0.2.1");
        assertThat(draft(mail("s", alternative.formatted(" "))).incident().description())
                .isEqualTo("html 192.0.2.9");
    }

    @Test
    void aMailWithoutAnIdHasThatOfItsContent() {
        Part.Draft draft = draft("From: a@north.example\nSubject: s\nDate: x\n\nbody");
        assertThat(draft.incident().externalId()).startsWith("sha256:");
        assertThat(draft.warnings()).anyMatch(warning -> warning.pointer().equals("header Message-ID"));
    }

    @Test
    void aMailInAnUnknownCharsetIsReadWithADoubt() {
        Part.Draft draft = draft(mail("s", "Content-Type: text/plain; charset=klingon\r\n\r\nbody"));
        assertThat(draft.incident().description()).isEqualTo("body");
        assertThat(draft.warnings()).anyMatch(warning -> warning.message().contains("klingon"));
    }

    @Test
    void nestingAndNumbersAreBounded() {
        StringBuilder deep = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 5_000; i++) {
            deep.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        assertThat(refused(mail("s", deep.toString()))).isEqualTo(ProblemCode.TOO_DEEP);
        String forwards = "Content-Type: message/rfc822\r\n\r\n".repeat(5_000);
        assertThat(refused(mail("s", forwards))).isEqualTo(ProblemCode.TOO_DEEP);
        String many = "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(5_000);
        assertThat(refused(mail("s", many))).isEqualTo(ProblemCode.TOO_LARGE);
        assertThat(refused("X: y\r\n".repeat(5_000))).isEqualTo(ProblemCode.MALFORMED);
        assertThat(refused("X: " + "y".repeat(200_000))).isEqualTo(ProblemCode.MALFORMED);
    }
}
