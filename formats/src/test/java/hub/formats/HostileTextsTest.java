package hub.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.registry.Formats;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever a sender writes into a text, a table, a mail or an advisory, the answer is a value, and soon. */
class HostileTextsTest {
    private static final int MANY = 100_000;

    private static Map<String, String> reports() {
        Map<String, String> reports = new TreeMap<>();
        String mail = "From: a@b.example\nTo: c@d.example\nSubject: x\n";
        reports.put("text/plain dots", "a.".repeat(MANY));
        reports.put("text/plain colons", ":".repeat(MANY));
        reports.put("text/plain brackets", "[".repeat(MANY));
        reports.put("text/plain hex", "0123456789abcdef".repeat(MANY / 4));
        reports.put("text/plain marks", "TLP: ".repeat(MANY));
        reports.put("text/plain phones", "+1 ".repeat(MANY));
        reports.put("text/plain mails", "a@".repeat(MANY));
        reports.put("text/plain words", "x".repeat(5 * MANY));
        reports.put("text/plain urls", "http://".repeat(MANY / 2));
        reports.put("text/csv quotes", "ip,tlp\n" + "\"".repeat(MANY));
        reports.put("text/csv open quote", "ip,tlp\n\"" + "x,\n".repeat(MANY));
        reports.put("text/csv commas", "ip,tlp\n" + ",".repeat(MANY));
        reports.put("text/csv lines", "ip,tlp\n" + "\n".repeat(5 * MANY));
        reports.put("text/csv short rows", "ip,tlp\n" + "x\n".repeat(9_000));
        reports.put("text/csv long cell", "ip,tlp\n" + "x".repeat(5 * MANY) + ",GREEN");
        reports.put("text/csv apostrophes", "ip,tlp\n" + "'".repeat(MANY) + ",GREEN");
        reports.put("text/csv unknown values", "value,tlp\n" + "((((.[.].com,GREEN\n".repeat(9_000));
        reports.put("message/rfc822 words", mail + "Subject: " + "=?utf-8?Q?".repeat(5_000) + "\n\nx");
        reports.put("message/rfc822 folded", mail + "X: y\n" + " z\n".repeat(20_000) + "\nx");
        reports.put("message/rfc822 html", mail + "Content-Type: text/html\n\n" + "<a href=x".repeat(MANY / 2));
        reports.put(
                "message/rfc822 boundary",
                mail + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n".repeat(MANY));
        reports.put("message/rfc822 dashes", mail + "Content-Type: multipart/mixed; boundary=-\n\n" + "-".repeat(MANY));
        reports.put("application/csaf+json deep", "{\"document\":".repeat(MANY));
        reports.put(
                "application/csaf+json branches",
                "{\"document\":{\"csaf_version\":\"2.0\"},\"product_tree\":" + "{\"branches\":[".repeat(49)
                        + "]}".repeat(49) + "}");
        reports.put("application/csaf+json twice", "{\"document\":{},\"document\":{}}");
        reports.put("application/csaf+json number", "{\"document\":{\"x\":" + "9".repeat(MANY) + "}}");
        reports.put("application/csaf+json half", "{\"document\":{\"title\":\"\\ud800\"}}");
        reports.put("application/csaf+json wrong", "{\"document\":[],\"product_tree\":7,\"vulnerabilities\":{}}");
        return reports;
    }

    @TestFactory
    Stream<DynamicTest> isAnsweredSoon() {
        return reports().entrySet().stream()
                .map(report -> dynamicTest(report.getKey(), () -> {
                    String type = report.getKey().substring(0, report.getKey().indexOf(' '));
                    byte[] bytes = report.getValue().getBytes(StandardCharsets.UTF_8);
                    assertThat(Fast.take(() -> read(bytes, type))).isNotNull();
                }));
    }

    private static Object read(byte[] bytes, String type) {
        return switch (Formats.chooser().choose(bytes, type)) {
            case FormatChooser.Choice.Refused refused -> refused;
            case FormatChooser.Choice.Chosen chosen -> chosen.read(FormatContract.CONTEXT);
        };
    }
}
