package hub.bench.corpus;

import hub.model.id.AgencyId;
import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.incident.Product;
import hub.model.incident.Revision;
import hub.model.incident.TimeRange;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import hub.model.report.Provenance;
import hub.model.report.ReportId;
import hub.model.report.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Incidents by number, always the same ones: 30 agencies, all markings, texts of words that are frequent or rare, and 1 to 9 indicators that
 * are drawn from twice as many values as there are incidents. One of 200 holds 100 indicators.
 *
 * @param incidents how many there are
 */
public record Synthetic(int incidents) {
    /** A moment in the life of the hub: the newest incident is from the day before. */
    public static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static final int DAYS = 730;
    private static final int DAY = 86_400;
    private static final List<String> SEVERITIES = List.of("low", "medium", "medium", "high", "high", "critical");
    private static final List<String> FUNCTIONS =
            List.of("AMF", "SMF", "UPF", "AUSF", "UDM", "UDR", "NRF", "NEF", "SEPP", "gNB", "PCF", "SCP");
    private static final List<String> INTERFACES =
            List.of("N1", "N2", "N3", "N4", "N6", "N9", "N32", "S6a", "Gn", "F1");
    private static final List<String> COUNTRIES = List.of("CZ", "SK", "AT", "DE", "PL", "FR", "SE", "FI", "EE", "LT");
    private static final List<String> CLASSES = List.of(
            "availability/dos", "intrusions/system-compromise", "fraud/phishing", "information-gathering/scanner");

    /** Of different values that indicators have. */
    public long values() {
        return 2L * incidents;
    }

    /** A value as somebody pastes it, the more frequent the likelier. */
    public String pasted(RandomGenerator random) {
        return Values.pasted(indicators().next(random));
    }

    private Zipf indicators() {
        return new Zipf(values(), 0.8);
    }

    /** What the owner of one of them states. */
    public Incident incident(int number) {
        return Objects.requireNonNull(revision(number).content());
    }

    /** One of them. */
    public Revision revision(int number) {
        RandomGenerator random = new Random(number * 0x9E3779B97F4A7C15L);
        AgencyId owner = Partners.owner(random);
        Marking marking = Partners.marking(random);
        Instant reported = NOW.minusSeconds(DAY + random.nextInt(DAYS * DAY));
        Incident content = incident(number, marking, reported, random);
        IncidentId id = IncidentId.of(owner, content.externalId());
        return new Revision(
                id,
                id,
                owner,
                1,
                0,
                Revision.Change.REVISED,
                Audience.of(marking, owner),
                Audience.NOBODY,
                content.indicators().size(),
                content,
                null,
                reported,
                new Provenance(
                        new ReportId(owner, number),
                        new Source(1, number, 0, 0),
                        1,
                        "0".repeat(64),
                        "application/vnd.hub.incident+json",
                        "1",
                        reported),
                List.of());
    }

    private Incident incident(int number, Marking marking, Instant reported, RandomGenerator random) {
        Instant start = reported.minusSeconds(random.nextInt(10 * DAY));
        int confidence = random.nextInt(101);
        return Incident.builder("BENCH-" + number, Vocabulary.text(random, 5 + random.nextInt(6)), marking)
                .description(Vocabulary.text(random, 40 + random.nextInt(80)))
                .status(random.nextInt(3) == 0 ? "closed" : "open")
                .severity(pick(SEVERITIES, random))
                .confidence(new Confidence(confidence, "0-100", Integer.toString(confidence)))
                .occurred(new TimeRange(start, start.plusSeconds(random.nextInt(DAY))))
                .detected(start.plusSeconds(900))
                .rsit(pick(CLASSES, random))
                .fiveG(network(random))
                .techniques(List.of("T" + (1_000 + random.nextInt(80)), "FGT1" + (100 + random.nextInt(60))))
                .vulnerabilities(one(random, 3, "CVE-2024-" + (1_000 + rank(3_000, random))))
                .actors(actors(random))
                .malware(one(random, 3, "Malware " + rank(5_000, random)))
                .tools(one(random, 4, "Tool " + rank(500, random)))
                .impact(new Impact(
                        (long) random.nextInt(100_000), 60L, List.of("data"), List.of(pick(COUNTRIES, random))))
                .indicators(indicators(number, random))
                .build();
    }

    private static FiveG network(RandomGenerator random) {
        Product product =
                new Product("Vendor " + rank(20, random), "Product " + rank(60, random), "1." + random.nextInt(20));
        return new FiveG(
                "5G-SA",
                List.of(pick(FUNCTIONS, random), pick(FUNCTIONS, random)),
                List.of(pick(INTERFACES, random)),
                List.of("001-%02d".formatted(rank(40, random))),
                List.of("1-%06d".formatted(random.nextInt(30))),
                List.of(product));
    }

    private static List<Actor> actors(RandomGenerator random) {
        return random.nextInt(4) == 0 ? List.of(new Actor("Actor " + rank(300, random), "low", null)) : List.of();
    }

    private List<Indicator> indicators(int number, RandomGenerator random) {
        int count = number % 200 == 199 ? 100 : 1 + random.nextInt(9);
        List<Indicator> indicators = new ArrayList<>();
        if (number % Values.HOT_SHARE == 0) {
            indicators.add(Values.indicator("domain", Values.HOT));
        }
        Zipf ranks = indicators();
        for (int i = 0; i < count; i++) {
            indicators.add(Values.indicator(ranks.next(random)));
        }
        return indicators;
    }

    private static long rank(int size, RandomGenerator random) {
        return new Zipf(size, 0.7).next(random);
    }

    private static List<String> one(RandomGenerator random, int share, String value) {
        return random.nextInt(share) == 0 ? List.of(value) : List.of();
    }

    private static String pick(List<String> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
