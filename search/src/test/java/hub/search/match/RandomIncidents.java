package hub.search.match;

import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Indicator;
import hub.model.incident.Kind;
import hub.model.incident.Product;
import hub.model.incident.Revision;
import hub.model.incident.TimeRange;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.search.fixture.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Incidents and queries by chance, of so few values that they often meet. */
final class RandomIncidents {
    /** What tokenizers and case rules stumble over is among them. */
    private static final List<String> WORDS = List.of(
            "flood",
            "Flooding",
            "UPF",
            "N4",
            "session-deletion",
            "don't",
            "user_plane",
            "3.5.1",
            "1,000",
            "evil.example",
            "ops@evil.example",
            "STRASSE",
            "Straße",
            "İstanbul",
            "ΟΔΟΣ",
            "οδος",
            "naïve",
            "nai\u0308ve",
            "基地局",
            "データ",
            "한국어",
            "ภาษาไทย",
            "🚨",
            "👩‍💻",
            "can’t",
            "a:b",
            "x".repeat(300),
            "—",
            "...");

    private static final List<String> NAMES =
            List.of("Omega Networks", "omega-networks", "OMEGA", "Quiet Heron", "Öl & Gas", "İris", "UPF");
    private static final List<String> TIMES = List.of(
            "2026-05-01T00:00:00Z",
            "2026-05-01T23:59:59.999Z",
            "2026-05-02T00:00:00Z",
            "2026-05-02T08:10:00.0005Z",
            "2026-05-02T08:10:00.123456789Z",
            "2026-05-02T08:11:00Z",
            "1969-12-31T23:59:59.9995Z",
            "0003-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z");
    private static final List<String> SPANS = List.of(
            "2026",
            "2026-05",
            "2026-05-02",
            "2026-05-02T08:10",
            "2026-05-02T08:10:00",
            "2026-05-02T08:10:00.123Z",
            "2026-05-01T23:59:59.999Z",
            "1969-12-31T23:59:59.999Z",
            "now-1d/d",
            "now");
    private static final List<Indicator> INDICATORS = List.of(
            Samples.indicator("ipv4", "198.51.100.7"),
            Samples.indicator("ipv4", "198.51.101.7"),
            Samples.indicator("ipv6", "2001:db8::1"),
            Samples.indicator("cidr", "198.51.100.0/24"),
            Samples.indicator("domain", "evil.example"),
            Samples.indicator("teid", "0x0badcafe"));

    private final Random random;

    RandomIncidents(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> @Nullable T perhaps(List<T> all) {
        return random.nextInt(3) == 0 ? null : one(all);
    }

    private <T> List<T> some(List<T> all) {
        return random.ints(random.nextInt(3), 0, all.size())
                .mapToObj(all::get)
                .distinct()
                .toList();
    }

    private String text(int most) {
        return String.join(
                one(List.of(" ", " ", ", ", "\n", "/")),
                Stream.generate(() -> one(WORDS))
                        .limit(1 + random.nextInt(most))
                        .toList());
    }

    private @Nullable Instant time() {
        String time = perhaps(TIMES);
        return time == null ? null : Instant.parse(time);
    }

    Revision incident(int number) {
        IncidentBuilder incident = Incident.builder(
                        "R-" + number, text(4), Marking.of(one(List.of(Tlp.GREEN, Tlp.AMBER, Tlp.CLEAR))))
                .kind(one(List.of(Kind.values())))
                .exercise(random.nextInt(4) == 0)
                .description(random.nextInt(4) == 0 ? null : text(12))
                .severity(perhaps(List.of("low", "High", "İmportant")))
                .status(perhaps(List.of("open", "CLOSED")))
                .detected(time())
                .occurred(random.nextInt(3) == 0 ? null : new TimeRange(time(), time()))
                .rsit(perhaps(List.of("availability/dos", "availability/ddos", "fraud")))
                .fiveG(new FiveG(
                        perhaps(List.of("5G-SA", "4G")),
                        some(List.of("UPF", "SMF", "AMF", "gNB")),
                        some(List.of("N4", "N2", "S1-U")),
                        some(List.of("001-01", "262-01")),
                        List.of(),
                        some(NAMES).stream()
                                .map(name -> new Product(name, perhaps(NAMES), perhaps(List.of("4.2", "4.20"))))
                                .toList()))
                .techniques(some(List.of("T1498", "T1498.001", "FGT1498.501")))
                .vulnerabilities(some(List.of("CVE-2024-0001", "CVE-2024-0002", "CVE-2025-1")))
                .actors(some(NAMES).stream()
                        .map(name -> new Actor(name, null, null))
                        .toList())
                .malware(some(NAMES))
                .tools(some(NAMES))
                .impact(new Impact(null, null, List.of(), some(List.of("CZ", "SK"))))
                .indicators(some(INDICATORS));
        if (random.nextBoolean()) {
            incident.confidence(new Confidence(random.nextInt(101), "0-100", "x"));
        }
        return Samples.revised(incident.build(), 1, "community");
    }

    /** A query in words, a few conditions deep. */
    String query(int depth) {
        if (depth == 0) {
            return condition();
        }
        String left = query(depth - 1);
        String right = query(random.nextInt(depth));
        return switch (random.nextInt(6)) {
            case 0 -> "(" + left + ") AND (" + right + ")";
            case 1 -> "(" + left + ") OR (" + right + ")";
            case 2 -> "NOT (" + left + ")";
            case 3 -> "(" + left + ") " + right;
            case 4 -> "+(" + left + ") -(" + right + ")";
            default -> left;
        };
    }

    private String condition() {
        List<Supplier<String>> kinds = List.of(
                () -> quoted(text(3)),
                () -> one(List.of("title:", "text:")) + quoted(text(2)),
                () -> start(one(List.of("", "title:", "text:")), one(WORDS)),
                () -> one(List.of("vendor:", "product:", "actor:", "malware:", "tool:")) + quoted(one(NAMES)),
                () -> start(one(List.of("vendor:", "product:", "malware:")), one(NAMES)),
                () -> one(List.of("severity:low", "severity:HIGH", "severity:İmportant", "status:closed")),
                () -> one(List.of(
                        "nf:upf", "nf:gNodeB", "interface:n4", "plmn:262-01", "generation:5G-*", "version:4.2")),
                () -> one(List.of(
                        "technique:T1498", "technique:fgt*", "cve:CVE-2024*", "class:availability", "tlp:AMBER")),
                () -> one(List.of("kind:incident", "exercise:true", "owner:cert-north", "owner:cert*", "country:cz")),
                () -> one(List.of("confidence:>=50", "confidence:[10 TO 30}", "confidence:0", "confidence:*")),
                () -> "indicator:"
                        + one(List.of("198.51.100[.]7", "198.51.100.0/24", "2001:db8::/32", "evil[.]example")),
                () -> one(List.of("indicator:badcafe1", "198.51.100.7", "malware:*", "occurred:*", "cve:*", "id:*")),
                this::times);
        return one(kinds).get();
    }

    private String times() {
        String field = one(List.of("occurred:", "occurred:", "detected:", "reported:", "updated:"));
        return field
                + switch (random.nextInt(3)) {
                    case 0 -> quoted(one(SPANS));
                    case 1 -> one(List.of(">", ">=", "<", "<=")) + one(SPANS);
                    default -> "[" + one(List.of("1960", "2026-05-01", "*")) + " TO " + one(List.of("2027", "*")) + "}";
                };
    }

    private static String start(String field, String word) {
        String start =
                word.substring(0, word.offsetByCodePoints(0, Math.min(3, word.codePointCount(0, word.length()))));
        return start.length() < 3 || start.matches("[\\s\\p{Punct}—]*") ? "title:flo*" : field + escaped(start) + "*";
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\ :\"()+\\-!&|*?~^/\\[\\]{}@.,]", "\\\\$0");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
