package hub.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.ThreadMXBean;
import hub.formats.Format;
import hub.formats.Head.Syntax;
import hub.formats.registry.Formats;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.Keyring;
import hub.model.pseudonym.Pseudonyms;
import hub.model.report.ReportId;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each kind of hostile input, alone and planted into a good report, sent as every format: a coded reject, or a text that is taken as text, and
 * neither time nor memory out of proportion.
 */
class HostileReportsTest {
    /** Of the thread's own work, the best of a few: what else the machine does is no matter. */
    private static final Duration MOST_TIME = Duration.ofMillis(100);
    /** Of a text that is taken as text: a dozen finders look at each of its characters. */
    private static final Duration MOST_TIME_OF_TEXT = Duration.ofMillis(500);

    private static final int ROUNDS = 5;
    /** What any report costs, and what each byte of it may. */
    private static final long BASE = 2 << 20;

    private static final int PER_BYTE = 20;

    private static final int MUTATIONS = 200;
    private static final int DEEP = 100_000;
    private static final String LAUGHS = laughs();
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(Keyring.fresh(new Random(5)));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Values that no JSON text may hold. */
    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("depth of arrays", "[".repeat(DEEP) + "]".repeat(DEEP));
        values.put("depth of objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        values.put("depth without an end", "[".repeat(DEEP));
        values.put("duplicate keys", "{\"a\":1,\"a\":1}");
        values.put("NaN", "NaN");
        values.put("Infinity", "-Infinity");
        values.put("lone surrogate", "\"\\ud800\"");
        values.put("lone surrogate as a name", "{\"\\udc00\":1}");
        values.put("gigantic number", "9".repeat(1_000_000));
        values.put("gigantic exponent", "1e" + "9".repeat(500));
        values.put("broken UTF-8", "\"\u00ff\u00c3\"");
        values.put("overlong UTF-8", "\"\u00c0\u0080\"");
        return values;
    }

    private static Map<String, String> documents() {
        Map<String, String> documents = new LinkedHashMap<>();
        values().forEach((name, value) -> documents.put("JSON, " + name, value));
        documents.put("XML, external entity", doctype("<!ENTITY a SYSTEM \"file:///etc/passwd\">"));
        documents.put("XML, parameter entity", doctype("<!ENTITY % a SYSTEM \"http://127.0.0.1:1/\"> %a;"));
        documents.put("XML, external DTD", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>1</a>");
        documents.put("XML, billion laughs", LAUGHS);
        documents.put("XML, depth", "<a>".repeat(DEEP) + "</a>".repeat(DEEP));
        documents.put("XML, broken UTF-8", "<a>\u00ff\u00c3</a>");
        documents.put("XML, surrogate", "<a>&#xd800;</a>");
        documents.put("XML, duplicate attribute", "<a b='1' b='1'/>");
        return documents;
    }

    private static String doctype(String inside) {
        return "<?xml version=\"1.0\"?><!DOCTYPE a [" + inside + "]><a>&a;</a>";
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return doctype(entities.toString()).replace("&a;", "&a39;");
    }

    private static String template(Format format) throws IOException {
        String name = "privacy/" + format.mediaType().replaceAll("[^a-z0-9]+", "-") + ".txt";
        try (InputStream in = HostileReportsTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** A good report of the format with the hostile thing in it; none where it has no place. */
    private static Map<String, String> planted(Format format) throws IOException {
        String good = template(format);
        Map<String, String> planted = new LinkedHashMap<>();
        if (format.syntax() == Syntax.JSON) {
            int start = good.indexOf('{') + 1;
            values().forEach((what, value) -> planted.put(
                    "planted " + what, good.substring(0, start) + "\"x\":" + value + "," + good.substring(start)));
        } else if (format.syntax() == Syntax.XML) {
            String entities = LAUGHS.substring(LAUGHS.indexOf("<!DOCTYPE"), LAUGHS.lastIndexOf("<a>"));
            int start = good.indexOf("<IODEF-Document");
            planted.put("planted laughs", good.substring(0, start) + entities + good.substring(start));
            planted.put("planted bytes", good.replaceFirst("</", "\u00ff</"));
            planted.put("planted depth", good.replaceFirst("</", "<a>".repeat(DEEP) + "</"));
        }
        return planted;
    }

    @TestFactory
    Stream<DynamicTest> areRefusedWithACodeAndAtOnce() throws IOException {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Format format : Formats.FORMATS) {
            Map<String, String> reports = new LinkedHashMap<>(documents());
            reports.putAll(planted(format));
            reports.forEach((what, text) -> tests.add(dynamicTest(
                    format.mediaType() + ": " + what, () -> hold(format, text.getBytes(StandardCharsets.ISO_8859_1)))));
        }
        return tests.build();
    }

    /** Good reports with bytes changed, cut and copied, from a fixed seed: whatever comes of it is an answer. */
    @TestFactory
    Stream<DynamicTest> mutatedReportsAreAnswered() {
        return Formats.FORMATS.stream()
                .map(format -> dynamicTest(format.mediaType(), () -> {
                    byte[] good = template(format).getBytes(StandardCharsets.ISO_8859_1);
                    Random random = new Random(11);
                    for (int i = 0; i < MUTATIONS; i++) {
                        assertThat(normalize(format, mutated(good, random))).isNotEmpty();
                    }
                }));
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] report = Arrays.copyOf(good, good.length - random.nextInt(3) * random.nextInt(good.length / 4));
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(report.length);
            if (random.nextBoolean()) {
                report[at] = (byte) "\"{}[],:0-eTZ'\\x<>&;/=\n\u00ff".charAt(random.nextInt(23));
            } else {
                int from = random.nextInt(report.length);
                int length = Math.min(random.nextInt(60), report.length - Math.max(at, from));
                System.arraycopy(report.clone(), from, report, at, length);
            }
        }
        return report;
    }

    private static void hold(Format format, byte[] report) {
        List<NormalizedPart> parts = normalize(format, report);
        boolean text = format.syntax() == Syntax.TEXT;
        assertThat(parts).isNotEmpty().allSatisfy(part -> {
            if (!(text && part instanceof NormalizedPart.Ready)) {
                assertThat(part)
                        .isInstanceOfSatisfying(
                                NormalizedPart.Refused.class,
                                refused -> assertThat(refused.problem().code()).isNotEqualTo(ProblemCode.INTERNAL));
            }
        });
        assertThat(parts.toString()).doesNotContain("root:x:");
        long[] nanos = new long[ROUNDS];
        long[] bytes = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            normalize(format, report);
            nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
            bytes[i] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        }
        Arrays.sort(nanos);
        Arrays.sort(bytes);
        boolean taken = parts.getFirst() instanceof NormalizedPart.Ready;
        assertThat(Duration.ofNanos(nanos[0])).isLessThan(taken ? MOST_TIME_OF_TEXT : MOST_TIME);
        assertThat(bytes[0]).isLessThan(BASE + (long) PER_BYTE * report.length);
    }

    private static List<NormalizedPart> normalize(Format format, byte[] report) {
        return Normalizer.normalize(
                new ReceivedReport(new ReportId(Reports.NORTH, 17), 1, 0, report, format.mediaType(), Reports.RECEIVED),
                Reports.directory(),
                PSEUDONYMS);
    }
}
