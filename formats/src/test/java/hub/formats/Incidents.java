package hub.formats;

import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.incident.Kind;
import hub.model.incident.Product;
import hub.model.incident.Reference;
import hub.model.incident.TimeRange;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random incidents: the same seed, the same incident. Texts hold what formats stumble over: quotes, backslashes, signs of XML and CSV, other scripts. */
public final class Incidents {
    private static final List<String> TEXTS =
            List.of("flood", "it's \\ \"here\"", "<a & b>", "žluť, 信令; x", "two\nlines", "50 % | #1");
    private static final Instant DAY = Instant.parse("2026-05-02T08:10:00Z");

    private final Random random;

    private Incidents(long seed) {
        this.random = new Random(seed);
    }

    public static Incident of(long seed) {
        return new Incidents(seed).incident();
    }

    private Incident incident() {
        Instant start = time();
        return Incident.builder(
                        "NORTH-" + random.nextInt(1_000),
                        any(TEXTS),
                        new Marking(any(List.of(Tlp.values())), maybe(any(List.of(Pap.values()))), List.of(), false))
                .kind(any(List.of(Kind.values())))
                .exercise(random.nextBoolean())
                .description(maybe(any(TEXTS)))
                .status(any(List.of("open", "closed", "contained")))
                .severity(maybe(any(List.of("low", "medium", "high", "critical"))))
                .confidence(maybe(new Confidence(70, "0-100", "70")))
                .occurred(maybe(new TimeRange(start, maybe(start.plusSeconds(random.nextInt(9_000))))))
                .detected(maybe(time()))
                .rsit(maybe(any(List.of("availability/dos", "intrusions/system-compromise"))))
                .fiveG(fiveG())
                .techniques(some(i -> List.of("FGT1498.501", "T1498", "MOT1001").get(i)))
                .vulnerabilities(some(i -> "CVE-2024-000" + i))
                .actors(some(i -> new Actor("actor " + i, maybe("low"), maybe("cert-south"))))
                .malware(some(i -> "malware " + i + any(TEXTS)))
                .tools(some(i -> "tool " + i))
                .impact(new Impact(
                        maybe((long) random.nextInt(1_000_000)),
                        maybe(170L),
                        some(i -> "service " + i),
                        some(i -> List.of("CZ", "DE", "AT").get(i))))
                .indicators(some(this::indicator))
                .references(some(i -> new Reference("https://example.org/" + i, "source " + i, maybe("R-" + i))))
                .related(some(i -> "SOUTH-" + i))
                .build();
    }

    private FiveG fiveG() {
        return new FiveG(
                maybe("5G-SA"),
                some(i -> List.of("SMF", "UPF", "AMF").get(i)),
                some(i -> List.of("N4", "N2", "N9").get(i)),
                some(i -> "001-0" + (i + 1)),
                some(i -> i + 1 + "-000001"),
                some(i -> new Product("Omega", "UPF " + i, maybe("4.2"), maybe("Owned abroad."))));
    }

    private Indicator indicator(int i) {
        String[] value = any(List.of(
                        "ipv4 198.51.100." + i,
                        "cidr 198.51.10" + i + ".0/24",
                        "ipv6 2001:db8::" + i,
                        "ipv4-port 198.51.100.7:880" + i,
                        "domain a" + i + ".example",
                        "url http://a.example/?q='" + i + "'",
                        "teid 0x0badcaf" + i,
                        "sha256 " + ("a" + i).repeat(32),
                        "file-name it's \\ " + i,
                        "yara rule r" + i + " { condition: true }",
                        "asn AS6450" + i))
                .split(" ", 2);
        Instant first = time();
        return Indicator.asSent(value[0], value[1], maybe("source"), maybe(time()), null)
                .with(new IndicatorContext(
                        "id-" + i, maybe(any(TEXTS)), maybe(first), maybe(first.plusSeconds(random.nextInt(9))), null));
    }

    private Instant time() {
        return DAY.plusMillis(random.nextInt(1_000_000_000));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(@Nullable T value) {
        return random.nextBoolean() ? value : null;
    }

    /** None, or up to three. */
    private <T> List<T> some(IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(make).toList();
    }
}
