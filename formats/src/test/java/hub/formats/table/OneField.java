package hub.formats.table;

import static java.util.Map.entry;

import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
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
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** For each field an incident that has it, and besides it only what no incident is without. */
final class OneField {
    private static final Instant TIME = Instant.parse("2026-05-02T08:10:00Z");
    private static final Instant LATER = Instant.parse("2026-08-01T00:00:00Z");
    private static final FiveG NONE = FiveG.NONE;

    private static final Map<String, UnaryOperator<IncidentBuilder>> SET = Map.ofEntries(
            entry("externalId", with -> with.externalId("NORTH-2026-0042")),
            entry("kind", with -> with.kind(Kind.ADVISORY)),
            entry("exercise", with -> with.exercise(true)),
            entry("title", with -> with.title("A title of its own")),
            entry("description", with -> with.description("Sessions were deleted.\n\n*Twice.*")),
            entry("marking.tlp", with -> with.marking(Marking.of(Tlp.GREEN))),
            entry("marking.pap", with -> with.marking(marking(Pap.GREEN, List.of(), false))),
            entry("marking.recipients", with -> with.marking(marking(null, List.of(Token.group("eu5g")), false))),
            entry("marking.clients", with -> with.marking(marking(null, List.of(), true))),
            entry("status", with -> with.status("closed")),
            entry("severity", with -> with.severity("high")),
            entry("confidence.value", with -> with.confidence(new Confidence(70, "0-100", "70"))),
            entry("confidence.scale", with -> with.confidence(new Confidence(75, "none-low-med-high", "high"))),
            entry("confidence.stated", with -> with.confidence(new Confidence(80, "admiralty", "B2"))),
            entry("occurred.start", with -> with.occurred(new TimeRange(TIME, null))),
            entry("occurred.end", with -> with.occurred(new TimeRange(TIME, LATER))),
            entry("detected", with -> with.detected(TIME)),
            entry("rsit", with -> with.rsit("availability/dos")),
            entry(
                    "fiveG.generation",
                    with -> with.fiveG(new FiveG("5G-SA", List.of(), List.of(), List.of(), List.of(), List.of()))),
            entry("fiveG.functions", with -> with.fiveG(fiveG(List.of("SMF", "UPF"), List.of()))),
            entry(
                    "fiveG.interfaces",
                    with -> with.fiveG(new FiveG(null, List.of(), List.of("N4"), List.of(), List.of(), List.of()))),
            entry(
                    "fiveG.plmns",
                    with -> with.fiveG(new FiveG(null, List.of(), List.of(), List.of("001-01"), List.of(), List.of()))),
            entry(
                    "fiveG.slices",
                    with -> with.fiveG(
                            new FiveG(null, List.of(), List.of(), List.of(), List.of("1-000001"), List.of()))),
            entry(
                    "fiveG.products.vendor",
                    with -> with.fiveG(fiveG(List.of(), List.of(new Product("Omega", null, null))))),
            entry(
                    "fiveG.products.product",
                    with -> with.fiveG(fiveG(List.of(), List.of(new Product("Omega", "UPF", null))))),
            entry(
                    "fiveG.products.version",
                    with -> with.fiveG(fiveG(List.of(), List.of(new Product("Omega", "UPF", "4.2"))))),
            entry(
                    "fiveG.products.context",
                    with -> with.fiveG(
                            fiveG(List.of(), List.of(new Product("Omega", "UPF", "4.2", "Support ends in 2027."))))),
            entry("techniques", with -> with.techniques(List.of("FGT1498.501", "T1498"))),
            entry("vulnerabilities", with -> with.vulnerabilities(List.of("CVE-2024-0001"))),
            entry("actors.name", with -> with.actors(List.of(new Actor("Red Menshen", null, null)))),
            entry("actors.confidence", with -> with.actors(List.of(new Actor("Red Menshen", "low", null)))),
            entry("actors.attributedBy", with -> with.actors(List.of(new Actor("Red Menshen", null, "CERT North")))),
            entry("malware", with -> with.malware(List.of("BPFDoor"))),
            entry("tools", with -> with.tools(List.of("tcpdump"))),
            entry("impact.users", with -> with.impact(new Impact(120_000L, null, List.of(), List.of()))),
            entry("impact.durationMinutes", with -> with.impact(new Impact(null, 170L, List.of(), List.of()))),
            entry("impact.services", with -> with.impact(new Impact(null, null, List.of("data", "voice"), List.of()))),
            entry("impact.countries", with -> with.impact(new Impact(null, null, List.of(), List.of("CZ", "DE")))),
            entry("indicators.type", with -> with.indicators(List.of(indicator("teid", "0x0badcafe")))),
            entry("indicators.value", with -> with.indicators(List.of(indicator("ipv4", "198.51.100.7")))),
            entry(
                    "indicators.role",
                    with -> with.indicators(List.of(Indicator.asSent("ipv4", "198.51.100.7", "source", null, null)))),
            entry(
                    "indicators.validUntil",
                    with -> with.indicators(List.of(Indicator.asSent("ipv4", "198.51.100.7", null, LATER, null)))),
            entry(
                    "indicators.context.id",
                    with -> said("5f7f1c9e-6b1d-4d6a-9d0c-3a1f0e2b4c5d", null, null, null, null, with)),
            entry("indicators.context.comment", with -> said(null, "seen at the edge", null, null, null, with)),
            entry("indicators.context.firstSeen", with -> said(null, null, TIME, null, null, with)),
            entry("indicators.context.lastSeen", with -> said(null, null, TIME, LATER, null, with)),
            entry("indicators.context.origin", with -> said(null, null, null, null, "line 3, column ip", with)),
            entry(
                    "references.url",
                    with -> with.references(List.of(new Reference("https://example.org/a", null, null)))),
            entry(
                    "references.name",
                    with -> with.references(List.of(new Reference("https://example.org/a", "Advisory", null)))),
            entry(
                    "references.externalId",
                    with -> with.references(List.of(new Reference("https://example.org/a", "Advisory", "A-7")))),
            entry("related", with -> with.related(List.of("NORTH-2026-0007"))),
            entry("extra", with -> with.extra(Map.of("/ticket", "INC-4711"))),
            entry("stix", with -> with.stix(sent())));

    private OneField() {}

    static List<String> names() {
        return SET.keySet().stream().sorted().toList();
    }

    static Incident incident(String field) {
        IncidentBuilder bare = Incident.builder("NORTH-2026-0041", "N4 session deletion flood", Marking.of(Tlp.AMBER));
        return SET.getOrDefault(field, with -> with).apply(bare).build();
    }

    /** The same incident without the field, as far as the field can be alone. */
    static Incident without(String field) {
        boolean ofIndicator = List.of("role", "validUntil", "context").stream()
                .anyMatch(part -> field.startsWith("indicators." + part));
        return incident(
                ofIndicator
                        ? "indicators.value"
                        : field.startsWith("actors.") && !field.equals("actors.name") ? "actors.name" : "");
    }

    private static Marking marking(@Nullable Pap pap, List<Token> recipients, boolean clients) {
        return new Marking(Tlp.AMBER, pap, recipients, clients);
    }

    private static FiveG fiveG(List<String> functions, List<Product> products) {
        return new FiveG(NONE.generation(), functions, List.of(), List.of(), List.of(), products);
    }

    private static Indicator indicator(String type, String value) {
        return Indicator.asSent(type, value, null, null, null);
    }

    private static IncidentBuilder said(
            @Nullable String id,
            @Nullable String comment,
            @Nullable Instant firstSeen,
            @Nullable Instant lastSeen,
            @Nullable String origin,
            IncidentBuilder with) {
        IndicatorContext context = new IndicatorContext(id, comment, firstSeen, lastSeen, origin);
        return with.indicators(List.of(indicator("ipv4", "198.51.100.7").with(context)));
    }

    /** An incident as a partner sent it in STIX. */
    private static List<Map<String, Object>> sent() {
        return List.of(Map.of(
                "type", "incident",
                "spec_version", "2.1",
                "id", "incident--5f7f1c9e-6b1d-4d6a-9d0c-3a1f0e2b4c5d",
                "created", "2026-05-02T09:00:00.000Z",
                "modified", "2026-05-02T09:00:00.000Z",
                "name", "N4 session deletion flood"));
    }
}
