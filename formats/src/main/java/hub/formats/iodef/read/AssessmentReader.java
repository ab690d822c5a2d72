package hub.formats.iodef.read;

import hub.formats.iodef.tree.Numbers;
import hub.formats.iodef.vocabulary.Meanings;
import hub.model.fiveg.Rsit;
import hub.model.incident.Confidence;
import hub.model.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The class Assessment, RFC 7970 section 3.12: class, severity, cost and confidence. */
final class AssessmentReader {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "second",
            BigDecimal.ONE,
            "minute",
            MINUTE,
            "hour",
            BigDecimal.valueOf(3_600),
            "day",
            BigDecimal.valueOf(86_400));
    private static final Set<String> PERSONS =
            Set.of("user", "users", "subscriber", "subscribers", "person", "persons");
    private static final List<String> IMPACTS =
            List.of("SystemImpact", "BusinessImpact", "IntendedImpact", "TimeImpact", "MonetaryImpact");

    private final Account account;

    AssessmentReader(Account account) {
        this.account = account;
    }

    void read(Place assessment) {
        if (assessment.isNarrower()) {
            assessment.leaveOut();
            return;
        }
        if (assessment.peek("occurrence").equals("potential")) {
            assessment.keep(ProblemCode.UNKNOWN_FIELD, "potential, not actual");
            return;
        }
        assessment.passOver("occurrence", "actual");
        categories(assessment);
        IMPACTS.forEach(name -> assessment.all(name).forEach(this::impact));
        assessment.all("Counter").forEach(this::counter);
        Place confidence = assessment.first("Confidence");
        if (confidence != null) {
            confidence(confidence);
        }
        assessment.rest();
    }

    /** The first that RSIT knows, else the first. */
    private void categories(Place assessment) {
        List<Place> categories = assessment.all("IncidentCategory");
        Place chosen = categories.stream()
                .filter(category -> Rsit.find(category.value()).isPresent())
                .findFirst()
                .orElse(categories.isEmpty() ? null : categories.getFirst());
        for (Place category : categories) {
            if (category == chosen && !category.value().isEmpty() && account.rsit(category.value())) {
                category.rest();
            } else {
                category.keep();
            }
        }
    }

    private void impact(Place impact) {
        String severity = impact.word("severity");
        if (severity != null && !severity.equals("unknown")) {
            account.severity(severity.toLowerCase(Locale.ROOT));
        }
        switch (impact.name()) {
            case "TimeImpact" -> time(impact);
            case "MonetaryImpact" -> impact.keep();
            default -> described(impact);
        }
    }

    /** Of the kinds of impact, the hub's own say what was affected. */
    private void described(Place impact) {
        impact.passOver("type", "unknown");
        String kind = impact.peek("ext-type");
        if (kind.equals(Meanings.SERVICE) || kind.equals(Meanings.COUNTRY)) {
            impact.passOver(Set.of("type", "ext-type"));
            Set<String> affected = kind.equals(Meanings.SERVICE) ? account.services : account.countries;
            affected.addAll(Texts.read(impact, "Description"));
        }
        impact.rest();
    }

    private void time(Place impact) {
        Long minutes = minutes(impact);
        if (minutes == null || !account.minutes(minutes)) {
            impact.keep();
        } else {
            impact.passOver(Set.of("metric", "duration"));
            impact.rest();
        }
    }

    private static @Nullable Long minutes(Place impact) {
        BigDecimal seconds = SECONDS.get(impact.peek("duration").isEmpty() ? "hour" : impact.peek("duration"));
        BigDecimal value = Numbers.parse(impact.value());
        return value == null || seconds == null || !impact.peek("metric").equals("downtime")
                ? null
                : whole(value.multiply(seconds).divide(MINUTE, 9, RoundingMode.HALF_UP));
    }

    private void counter(Place counter) {
        Long value = whole(Numbers.parse(counter.value()));
        boolean persons = PERSONS.contains(counter.peek("ext-unit").toLowerCase(Locale.ROOT));
        if (value != null && value >= 0 && persons && account.users(value)) {
            counter.passOver(Set.of("unit", "ext-unit"));
            counter.passOver("type", "count");
            counter.rest();
        } else {
            counter.keep();
        }
    }

    private void confidence(Place place) {
        Confidence found = Confidences.read(place);
        if (found != null && !account.confidence(found)) {
            place.keep();
        }
    }

    private static @Nullable Long whole(@Nullable BigDecimal number) {
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
