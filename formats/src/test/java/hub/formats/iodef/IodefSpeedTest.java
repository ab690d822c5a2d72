package hub.formats.iodef;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Decoded;
import hub.formats.FormatContract;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how fast documents are read, and holds the memory that reading keeps; slow. */
@Tag("slow")
class IodefSpeedTest {
    private static byte[] document() {
        String incidents =
                IntStream.range(0, 12).mapToObj(IodefSpeedTest::incident).collect(Collectors.joining());
        return ("<IODEF-Document version=\"2.00\" xmlns=\"urn:ietf:params:xml:ns:iodef-2.0\">" + incidents
                        + "</IODEF-Document>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String incident(int number) {
        String indicators = IntStream.range(0, 2000)
                .mapToObj(i -> """
                        <Indicator>
                          <IndicatorID name="cert-north" version="1">i-%d</IndicatorID>
                          <Description>Seen in the flood</Description>
                          <StartTime>2026-05-02T08:10:00Z</StartTime>
                          <Observable>
                            <Address category="ipv4-addr">198.51.%d.%d</Address>
                          </Observable>
                        </Indicator>
                        """.formatted(i, i / 200, i % 200))
                .collect(Collectors.joining());
        return "<Incident purpose=\"reporting\" restriction=\"green\"><IncidentID name=\"cert-north\">N-" + number
                + "</IncidentID><GenerationTime>2026-05-02T08:10:00Z</GenerationTime><IndicatorData>" + indicators
                + "</IndicatorData></Incident>";
    }

    @Test
    void tenMegabytesASecond() {
        byte[] document = document();
        IodefXmlFormat format = new IodefXmlFormat();
        List<Double> speeds = new ArrayList<>();
        Decoded last = format.read(document, FormatContract.CONTEXT);
        long kept = 0;
        for (int i = 0; i < 20; i++) {
            long allocated = allocated();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            last = format.read(document, FormatContract.CONTEXT);
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            kept = allocated() - allocated;
            speeds.add(document.length / (nanos / 1e9) / 1e6);
        }
        System.out.printf(
                "IODEF XML: %.1f MB, best %.1f MB/s, last %.1f MB/s, allocates %.1f times the document%n",
                document.length / 1e6,
                speeds.stream().max(Double::compare).orElse(0.0),
                speeds.getLast(),
                (double) kept / document.length);
        assertThat(((Decoded.Parts) last).parts()).hasSize(12);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
