package hub.formats.misp;

import hub.formats.value.ConfidenceScales;
import hub.formats.value.ConfidenceScales.Found;
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
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes incidents of all that the model can say; the same seed, the same incident. */
final class RandomIncidents {
    private static final List<List<String>> VALUES = List.of(
            List.of("ipv4", "198.51.100.7"),
            List.of("ipv6", "2001:db8::1"),
            List.of("ipv4-port", "198.51.100.9|8805"),
            List.of("cidr", "192.0.2.0/24"),
            List.of("asn", "AS64496"),
            List.of("domain", "evil.example.com"),
            List.of("3gpp-fqdn", "nrf.5gc.mnc001.mcc001.3gppnetwork.org"),
            List.of("url", "http://evil.example.com/a"),
            List.of("email", "bad@evil.example.com"),
            List.of("sha256", "ab".repeat(32)),
            List.of("md5", "cd".repeat(16)),
            List.of("ssdeep", "3:AXGBicFlgVNhBGcL6wCrFQEv:AXGHsNhxLsr2C"),
            List.of("x509-sha1", "ef".repeat(20)),
            List.of("ja3", "12".repeat(16)),
            List.of("file-name", "evil.exe"),
            List.of("file-path", "/tmp/x"),
            List.of("registry-key", "HKEY_LOCAL_MACHINE\\Software\\x"),
            List.of("mutex", "Global\\m1"),
            List.of("user-agent", "curl/8"),
            List.of("imsi", "imsi-001010000000001"),
            List.of("msisdn", "+420601123456"),
            List.of("teid", "0badcafe"),
            List.of("global-title", "420601000001"),
            List.of("plmn", "001-01"),
            List.of("yara", "rule a {\n condition: true\n}"),
            List.of("text", "some words"),
            List.of("cve", "CVE-2024-0009"),
            List.of("technique", "T1498"),
            List.of("btc", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
            List.of("unheard-of", "a|b"));
    private static final List<Confidence> CONFIDENCES = List.of(
            confidence("0-100", "70"),
            confidence("admiralty", "B2"),
            confidence("admiralty", "3"),
            confidence("dni", "very likely"),
            confidence("none-low-med-high", "medium"),
            confidence("wep", "even chance"));

    private final Random random;

    RandomIncidents(long seed) {
        this.random = new Random(seed);
    }

    private static Confidence confidence(String scale, String stated) {
        return ((Found.Known) ConfidenceScales.find(scale, stated)).confidence();
    }

    Incident next() {
        return Incident.builder(
                        one("NORTH-7", uuid(), "a b\"c"), one("Flood", "N4 \"flood\"\nof <b>", "ü\u2603"), marking())
                .kind(one(Kind.values()))
                .exercise(random.nextBoolean())
                .description(maybe(() -> one("One line.", "# Head\n\n- *a*\n", "Description")))
                .status(maybe(() -> one("open", "closed", "contained", "sender's own")))
                .severity(maybe(() -> one("low", "medium", "high", "critical", "sender's own")))
                .confidence(maybe(() -> one(CONFIDENCES.toArray(new Confidence[0]))))
                .occurred(maybe(() -> new TimeRange(time(0), maybe(() -> time(100_000)))))
                .detected(maybe(() -> time(5)))
                .rsit(maybe(() -> one("availability/dos", "other/other", "sender's own")))
                .fiveG(new FiveG(
                        maybe(() -> "5G-SA"),
                        some("SMF", "UPF", "own NF"),
                        some("N4", "S8"),
                        some("001-01", "001-02"),
                        some("1-000001"),
                        someOf(
                                new Product("Omega", "UPF", "4.2"),
                                new Product(null, "x", null, "Depends on Omega OS, no support"))))
                .techniques(some("FGT1199.501", "T1498", "T1498.001", "MOT3001", "FGT1498.501", "no id"))
                .vulnerabilities(some("CVE-2024-0001", "GHSA-x", "CVE-2024-0002"))
                .actors(actors())
                .malware(some("Industroyer", "X - S0001", "A \"B\" C"))
                .tools(some("pfcp-kit", "nmap"))
                .impact(new Impact(
                        maybe(() -> 120_000L), maybe(() -> 170L), some("voice", "data"), some("CZ", "DE", "Atlantis")))
                .indicators(indicators())
                .references(references())
                .related(some("SOUTH-7", uuid()))
                .extra(
                        random.nextBoolean()
                                ? Map.of()
                                : Map.of("/x~1y", 42, "/list/0", List.of("a", Map.of("b", true))))
                .build();
    }

    private Marking marking() {
        Tlp tlp = one(Tlp.values());
        boolean named = tlp.isStricterThan(Tlp.GREEN) && random.nextBoolean();
        List<Token> recipients = named ? List.of(Token.group("eu5g"), Token.agency("cert-south")) : List.of();
        return new Marking(tlp, maybe(() -> one(Pap.values())), recipients, tlp == Tlp.AMBER && random.nextBoolean());
    }

    private List<Actor> actors() {
        return someOf(
                new Actor("Sandworm", null, null),
                new Actor("APT 1", "low", "cert-south"),
                new Actor("Z - G0001", null, null));
    }

    private List<Reference> references() {
        return random.nextBoolean()
                ? someOf(
                        new Reference("https://example.org/a", null, null),
                        new Reference("https://b.example", "B", null))
                : someOf(new Reference("https://example.org/a", "A", "7"), new Reference(null, "book", null));
    }

    private List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            List<String> value = VALUES.get(random.nextInt(VALUES.size()));
            all.add(indicator(value.get(0), value.get(1), context()));
        }
        if (random.nextBoolean()) {
            IndicatorContext shared = context(uuid());
            all.add(indicator("file-name", "dropper.dll", shared, null, null));
            all.add(indicator("sha1", "0f".repeat(20), shared, null, null));
        }
        return all;
    }

    private Indicator indicator(String type, String value, IndicatorContext context) {
        return indicator(
                type,
                value,
                context,
                maybe(() -> one("source", "destination", "target", "c2")),
                maybe(() -> time(9_000_000).minusNanos(123_456_000)));
    }

    private static Indicator indicator(
            String type, String value, IndicatorContext context, @Nullable String role, @Nullable Instant until) {
        return Indicator.asSent(type, value, role, until, null).with(context);
    }

    private IndicatorContext context() {
        return context(maybe(this::uuid));
    }

    private IndicatorContext context(@Nullable String id) {
        return new IndicatorContext(
                id, maybe(() -> one("seen \"twice\"", "c")), maybe(() -> time(1)), maybe(() -> time(2)), null);
    }

    private String uuid() {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    private static Instant time(long seconds) {
        return Instant.parse("2026-05-02T08:10:00.123456Z").plusSeconds(seconds);
    }

    @SafeVarargs
    private final <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private List<String> some(String... values) {
        return someOf(values);
    }

    @SafeVarargs
    private final <T> List<T> someOf(T... values) {
        List<T> chosen = new ArrayList<>();
        for (T value : values) {
            if (random.nextInt(3) == 0) {
                chosen.add(value);
            }
        }
        return chosen;
    }
}
