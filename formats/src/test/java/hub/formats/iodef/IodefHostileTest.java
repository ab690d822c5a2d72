package hub.formats.iodef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.FormatChooser;
import hub.formats.FormatContract;
import hub.formats.registry.Formats;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bad bytes are an answer: with a code, soon, and without much memory. */
class IodefHostileTest {
    private static final String OPEN =
            "<IODEF-Document version=\"2.00\" xmlns=\"urn:ietf:params:xml:ns:iodef-2.0\"><Incident purpose=\"reporting\">";
    private static final String CLOSE = "</Incident></IODEF-Document>";
    /** Ten times the 100 ms of a quiet machine: this one is shared. */
    private static final long MOST_MILLIS = 1000;

    private static Problem problem(Format format, byte[] bytes) {
        Decoded decoded = format.read(bytes, FormatContract.CONTEXT);
        assertThat(decoded).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) decoded).problem();
    }

    private static Problem problem(String xml) {
        return problem(new IodefXmlFormat(), xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String attribute(int length) {
        return OPEN + "<IncidentID name=\"" + "a".repeat(length) + "\">1</IncidentID>" + CLOSE;
    }

    private static String spaces(int count) {
        StringBuilder out = new StringBuilder(OPEN);
        IntStream.range(0, count)
                .forEach(i -> out.append("<a xmlns:p").append(i).append("=\"u\"/>"));
        return out + CLOSE;
    }

    private static String attributes(int count) {
        StringBuilder out = new StringBuilder(OPEN).append("<a");
        IntStream.range(0, count).forEach(i -> out.append(" b").append(i).append("=\"\""));
        return out + "/>" + CLOSE;
    }

    private static final Map<String, Map.Entry<Supplier<String>, ProblemCode>> DOCUMENTS = documents();

    private static Map<String, Map.Entry<Supplier<String>, ProblemCode>> documents() {
        Map<String, Map.Entry<Supplier<String>, ProblemCode>> all = new LinkedHashMap<>();
        all.put(
                "external entity",
                of("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + OPEN + "&x;" + CLOSE));
        all.put("external DTD", of("<!DOCTYPE IODEF-Document SYSTEM \"http://127.0.0.1:1/x.dtd\">" + OPEN + CLOSE));
        all.put("DTD behind a comment", of("<?xml version=\"1.0\"?><!-- x --> <!DOCTYPE a []>" + OPEN + CLOSE));
        all.put(
                "billion laughs",
                of("<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>" + OPEN + "&b;" + CLOSE));
        all.put(
                "parameter entity",
                of("<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/\">%x;]>" + OPEN + CLOSE));
        all.put("unknown entity", of(OPEN + "&nbsp;" + CLOSE));
        all.put(
                "quadratic blow-up",
                Map.entry(
                        () -> "<!DOCTYPE a [<!ENTITY a \"" + "a".repeat(100_000) + "\">]>" + OPEN
                                + "&a;".repeat(100_000) + CLOSE,
                        ProblemCode.MALFORMED));
        all.put(
                "XInclude",
                of(OPEN + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"
                        + CLOSE));
        all.put("depth", Map.entry(() -> OPEN + "<EventData>".repeat(100_000), ProblemCode.TOO_DEEP));
        all.put("long attribute", Map.entry(() -> attribute(8_000_000), ProblemCode.TOO_LARGE));
        all.put("longer than a report", Map.entry(() -> attribute(10_000_000), ProblemCode.TOO_LARGE));
        all.put("many elements", Map.entry(() -> OPEN + "<a/>".repeat(2_000_000) + CLOSE, ProblemCode.TOO_LARGE));
        all.put("many name spaces", Map.entry(() -> spaces(100_000), ProblemCode.TOO_LARGE));
        all.put("many attributes", Map.entry(() -> attributes(100_000), ProblemCode.TOO_LARGE));
        all.put("attribute twice", of("<IODEF-Document version=\"2.00\" version=\"2.00\"/>"));
        all.put("unclosed", of(OPEN));
        all.put("after the end", of(OPEN + CLOSE + "<a/>"));
        all.put("control character", of(OPEN + "\u0001" + CLOSE));
        all.put("half a pair", of(OPEN + "&#xD800;" + CLOSE));
        all.put("prefix of nothing", of("<p:IODEF-Document/>"));
        return all;
    }

    private static Map.Entry<Supplier<String>, ProblemCode> of(String xml) {
        return Map.entry(() -> xml, ProblemCode.MALFORMED);
    }

    @TestFactory
    Stream<DynamicTest> isRefusedWithItsCodeSoon() {
        return DOCUMENTS.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> {
                    byte[] bytes = each.getValue().getKey().get().getBytes(StandardCharsets.UTF_8);
                    long start = System.nanoTime();
                    Problem problem = problem(new IodefXmlFormat(), bytes);
                    long millis = (System.nanoTime() - start) / 1_000_000;
                    assertThat(problem.code())
                            .as(problem.message())
                            .isEqualTo(each.getValue().getValue());
                    assertThat(millis).isLessThan(MOST_MILLIS);
                }));
    }

    @Test
    void thousandsOfEverythingAreReadSoon() {
        String contact = "<Contact role=\"creator\" type=\"organization\"><ContactName>n</ContactName></Contact>";
        String digits = "<Assessment><TimeImpact metric=\"downtime\">" + "9".repeat(3_000_000)
                + "</TimeImpact><Confidence rating=\"numeric\">" + "9".repeat(3_000_000) + "</Confidence></Assessment>";
        String document = OPEN + "<IncidentID name=\"n\">1</IncidentID>" + digits + contact.repeat(20_000) + CLOSE;
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        assertThat(new IodefXmlFormat().read(bytes, FormatContract.CONTEXT)).isInstanceOf(Decoded.Parts.class);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10 * MOST_MILLIS);
    }

    @Test
    void brokenUtf8IsMalformed() {
        byte[] bytes = (OPEN + "é" + CLOSE).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(new IodefXmlFormat(), bytes).code()).isEqualTo(ProblemCode.MALFORMED);
        byte[] declared = ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + OPEN + CLOSE)
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(new IodefXmlFormat(), declared).message())
                .contains("ISO-8859-1")
                .contains("expected UTF-8");
    }

    @Test
    void utf16IsReadAndRecognised() {
        String document = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + OPEN
                + "<IncidentID name=\"n\">A-1</IncidentID><Description>řeka</Description>" + CLOSE;
        for (Charset order : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            byte[] bytes = ("\ufeff" + document).getBytes(order);
            FormatChooser.Choice choice = Formats.chooser().choose(bytes, null);
            assertThat(choice).isInstanceOf(FormatChooser.Choice.Chosen.class);
            Decoded decoded = ((FormatChooser.Choice.Chosen) choice).read(FormatContract.CONTEXT);
            assertThat(decoded.toString()).contains("title=řeka");
        }
        byte[] half = ("\ufeff" + document + "\ud800").getBytes(StandardCharsets.UTF_16BE);
        half[half.length - 2] = (byte) 0xd8;
        half[half.length - 1] = 0;
        assertThat(problem(new IodefXmlFormat(), half).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void versionOneIsSaid() {
        assertThat(problem(OPEN.replace("iodef-2.0", "iodef-1.0") + CLOSE).code())
                .isEqualTo(ProblemCode.UNSUPPORTED_VERSION);
        assertThat(problem(OPEN.replace("2.00", "1.00") + CLOSE).pointer()).isEqualTo("/version");
        assertThat(problem("<rss/>").message()).contains("\"rss\"").contains("expected IODEF-Document");
        assertThat(problem("<IODEF-Document/>").code()).isEqualTo(ProblemCode.EMPTY);
    }

    @Test
    void tooManyIndicatorsAreRefused() {
        String list = "a.example\n".repeat(5)
                + IntStream.range(0, 10_001)
                        .mapToObj(i -> "h" + i + ".example")
                        .reduce(
                                new StringBuilder(),
                                (out, line) -> out.append(line).append('\n'),
                                StringBuilder::append);
        String indicator = "<IndicatorData><Indicator><IndicatorID name=\"n\" version=\"1\">i</IndicatorID><Observable>"
                + "<BulkObservable type=\"domain-name\"><BulkObservableList>" + list + "</BulkObservableList>"
                + "</BulkObservable></Observable></Indicator></IndicatorData>";
        Decoded decoded = new IodefXmlFormat()
                .read(
                        (OPEN + "<IncidentID name=\"n\">1</IncidentID>" + indicator + CLOSE)
                                .getBytes(StandardCharsets.UTF_8),
                        FormatContract.CONTEXT);
        assertThat(decoded.toString()).contains("TOO_LARGE").contains("indicators: more than 10000");
    }
}
