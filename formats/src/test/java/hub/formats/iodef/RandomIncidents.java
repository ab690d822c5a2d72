package hub.formats.iodef;

import hub.formats.value.ConfidenceScales;
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
import hub.model.marking.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Incidents of every kind, the same for the same seed. */
final class RandomIncidents {
    /** A type and a canonical value of it. */
    private static final List<String> VALUES = List.of(
            "ipv4 198.51.100.7",
            "ipv6 2001:db8::7",
            "ipv4-port 198.51.100.7|8805",
            "ipv6-port 2001:db8::7|443",
            "cidr 192.0.2.0/24",
            "cidr 2001:db8::/32",
            "asn AS64500",
            "cve CVE-2024-0001",
            "domain evil.example.com",
            "domain-wildcard *.example.com",
            "3gpp-fqdn nrf.5gc.mnc001.mcc001.3gppnetwork.org",
            "email User@example.com",
            "url https://evil.example/a?b=<c>&d",
            "mac d2:fb:49:24:37:18",
            "md5 d41d8cd98f00b204e9800998ecf8427e",
            "sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "sha224 d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f",
            "sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "sha512 " + "ab".repeat(64),
            "imphash d41d8cd98f00b204e9800998ecf8427e",
            "ssdeep 3:AXGBicFlgVNhBGcL6wCrFQEv:AXGHsNhxLsr2C",
            "file-name flood.exe",
            "file-path C:\\Windows\\flood.exe",
            "registry-key HKEY_LOCAL_MACHINE\\Software\\Flood",
            "mutex Global\\flood",
            "user-agent Mozilla/5.0 (X11)",
            "teid 0badcafe",
            "imsi 001010000000001",
            "plmn 001-01",
            "s-nssai 1-000001",
            "yara rule a {\n  condition: true\n}",
            "x-unheard some \"value\" <here>");

    private final Random random;

    RandomIncidents(long seed) {
        this.random = new Random(seed);
    }

    Incident next() {
        Incident base = Incident.builder("N-" + random.nextInt(1000), text("title"), marking())
                .kind(pick(List.of(Kind.values())))
                .exercise(random.nextBoolean())
                .description(maybe(() -> text("several\n\nlines &") + "\n\tof text"))
                .status(maybe(() -> pick(List.of("open", "contained", "closed", "forwarded", "odd word"))))
                .severity(maybe(() -> pick(List.of("low", "medium", "high", "critical", "odd"))))
                .confidence(maybe(this::confidence))
                .occurred(maybe(this::range))
                .detected(maybe(this::time))
                .rsit(maybe(() -> "availability/dos"))
                .build();
        return details(base);
    }

    private Incident details(Incident base) {
        return base.toBuilder()
                .fiveG(random.nextBoolean() ? FiveG.NONE : fiveG())
                .techniques(some(List.of("FGT1498.501", "T1498", "MOT3003", "CAPEC-62")))
                .vulnerabilities(some(List.of("CVE-2024-0001", "CVE-2025-12345")))
                .actors(some(List.of(
                        new Actor("Example Heron", "low", null),
                        new Actor("Example Crane", "B2", "cert-south"),
                        new Actor("Example Stork", null, "Some <vendor>"))))
                .malware(some(List.of("Flooder", "Other & co")))
                .tools(some(List.of("nmap", "scapy")))
                .impact(new Impact(
                        maybe(() -> (long) random.nextInt(1_000_000)),
                        maybe(() -> 1L + random.nextInt(10_000)),
                        some(List.of("data", "voice")),
                        some(List.of("CZ", "DE"))))
                .indicators(indicators())
                .references(some(List.of(
                        new Reference("https://example.org/a", null, null),
                        new Reference("https://example.org/b", "A page", null),
                        new Reference("https://example.org/c", "A page", "77"),
                        new Reference("not a \"uri\"", "odd", null),
                        new Reference(null, "cert-south", "SOUTH-2026-7"),
                        new Reference(null, "A book", null))))
                .related(some(List.of("SOUTH-2026-7", "N-1")))
                .extra(random.nextBoolean() ? Map.of() : Map.of("/x~1y/0", Map.of("a", List.of(1, "b")), "/z", "t"))
                .build();
    }

    private Marking marking() {
        return new Marking(
                pick(List.of(Tlp.values())),
                maybe(() -> pick(List.of(Pap.values()))),
                some(List.of(Token.group("eu5g"), Token.agency("cert-south"))),
                random.nextBoolean());
    }

    private Confidence confidence() {
        return pick(List.of(
                confidence("0-100", "70"),
                confidence("0-100", "12.5"),
                confidence("none-low-med-high", "high"),
                confidence("none-low-med-high", "medium"),
                confidence("none-low-med-high", "none"),
                confidence("admiralty", "B2"),
                confidence("wep", "highly likely/almost certain")));
    }

    private static Confidence confidence(String scale, String stated) {
        return ((ConfidenceScales.Found.Known) ConfidenceScales.find(scale, stated)).confidence();
    }

    private FiveG fiveG() {
        return new FiveG(
                "5G-SA",
                some(List.of("SMF", "UPF")),
                some(List.of("N4", "N32")),
                some(List.of("001-01")),
                some(List.of("1-000001")),
                some(List.of(new Product("Omega", "UPF", "4.2"), new Product(null, "SMF", null, "No support."))));
    }

    private List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        for (String each : some(VALUES)) {
            int space = each.indexOf(' ');
            Indicator indicator = Indicator.asSent(
                    each.substring(0, space),
                    each.substring(space + 1),
                    maybe(() -> pick(List.of("source", "target", "c2", "malware-distribution", "odd role"))),
                    maybe(this::time),
                    null);
            Indicator last = indicators.isEmpty() ? null : indicators.getLast();
            indicators.add(
                    last != null && last.context().id() != null && random.nextInt(3) == 0
                            ? alike(indicator, last)
                            : indicator.with(context(indicators.size())));
        }
        return indicators;
    }

    /** Of one id with another value: they belong together. */
    private static Indicator alike(Indicator indicator, Indicator last) {
        return Indicator.asSent(indicator.type(), indicator.raw(), last.role(), last.validUntil(), null)
                .with(last.context());
    }

    private IndicatorContext context(int number) {
        return new IndicatorContext(
                maybe(() ->
                        random.nextBoolean() ? "id." + number : "9f2c" + number + "a7e-0000-4000-8000-000000000001"),
                maybe(() -> text("comment")),
                maybe(this::time),
                maybe(this::time),
                maybe(() -> "line 3, column ip"));
    }

    private TimeRange range() {
        Instant start = time();
        return random.nextBoolean() ? new TimeRange(start, null) : new TimeRange(start, start.plusSeconds(3600));
    }

    private Instant time() {
        return Instant.parse("2026-05-02T08:10:00Z").plusMillis(random.nextInt(1_000_000_000));
    }

    private String text(String word) {
        return word + " " + pick(List.of("řeka", "<b>", "a & b", "\"q\"", "]]>", "𝄞")) + random.nextInt(100);
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> List<T> some(List<T> of) {
        return of.stream().filter(each -> random.nextInt(3) == 0).toList();
    }
}
