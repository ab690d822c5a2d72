package hub.formats.iodef.write;

import hub.formats.iodef.tree.Item;
import hub.formats.iodef.tree.ItemBuilder;
import hub.formats.iodef.vocabulary.Meanings;
import hub.formats.value.ConfidenceScales;
import hub.model.incident.Confidence;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes class, severity, cost and confidence as an Assessment, RFC 7970 section 3.12. */
final class Assessments {
    private static final Set<String> SEVERITIES = Set.of("none", "low", "medium", "high");
    private static final Map<String, String> RATINGS =
            Map.of("low", "low", "med", "medium", "medium", "medium", "high", "high");
    private static final String WORDS = "none-low-med-high";

    private Assessments() {}

    /** Null if there is nothing to say. */
    static @Nullable Item write(Incident incident) {
        ItemBuilder out = new ItemBuilder("Assessment");
        out.with("IncidentCategory", incident.rsit());
        impacts(incident, out);
        Impact impact = incident.impact();
        if (impact.users() != null) {
            out.add(new ItemBuilder("Counter")
                    .text(impact.users().toString())
                    .with("type", "count")
                    .with("unit", "ext-value")
                    .with("ext-unit", Meanings.USERS)
                    .done());
        }
        if (incident.confidence() != null) {
            out.add(confidence(incident.confidence()));
        }
        if (out.isEmpty()) {
            return null;
        }
        Item done = out.done();
        boolean hasImpact =
                done.children().stream().anyMatch(child -> child.name().endsWith("Impact"));
        return hasImpact ? done : out.add(impact("unknown", null).done()).done();
    }

    private static void impacts(Incident incident, ItemBuilder out) {
        if (incident.severity() != null) {
            out.add(Parts.word(impact("unknown", null), "severity", incident.severity(), SEVERITIES)
                    .done());
        }
        Impact impact = incident.impact();
        impact.services().forEach(name -> out.add(impact(Meanings.SERVICE, name).done()));
        impact.countries()
                .forEach(name -> out.add(impact(Meanings.COUNTRY, name).done()));
        Long minutes = impact.durationMinutes();
        if (minutes != null && minutes > 0) {
            out.add(new ItemBuilder("TimeImpact")
                    .text(minutes.toString())
                    .with("metric", "downtime")
                    .with("duration", "minute")
                    .done());
        }
    }

    private static ItemBuilder impact(String type, @Nullable String description) {
        return Parts.word(new ItemBuilder("BusinessImpact"), "type", type, Set.of("unknown"))
                .with("Description", description);
    }

    /** A number, a rating, or the word of another scale with the scale's name; the value from 0 to 100 always. */
    private static Item confidence(Confidence confidence) {
        ItemBuilder out = new ItemBuilder("Confidence");
        String rating = RATINGS.get(confidence.stated().strip().toLowerCase(Locale.ROOT));
        if (confidence.scale().equals(ConfidenceScales.PERCENT)) {
            return out.text(confidence.stated()).with("rating", "numeric").done();
        }
        out.text(Integer.toString(confidence.value()));
        return confidence.scale().equals(WORDS) && rating != null
                ? out.with("rating", rating).done()
                : out.with("rating", "ext-value")
                        .with("ext-rating", confidence.scale() + ": " + confidence.stated())
                        .done();
    }
}
