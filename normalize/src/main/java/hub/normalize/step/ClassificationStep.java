package hub.normalize.step;

import hub.model.fiveg.Rsit;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.normalize.Notes;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The class of the incident, its severity and its status. */
final class ClassificationStep implements Step {
    private static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");
    private static final Set<String> STATUSES = Set.of("open", "contained", "closed");

    @Override
    public Incident apply(Incident incident, Instant received, Notes notes) {
        IncidentBuilder builder = incident.toBuilder();
        String rsit = incident.rsit();
        if (rsit != null) {
            builder.rsit(Vocabulary.word(
                    rsit,
                    text -> Rsit.find(text).map(Rsit::id),
                    "/classification/rsit",
                    "an RSIT class/type such as availability/dos",
                    notes));
        }
        String severity = incident.severity();
        if (severity != null) {
            builder.severity(Vocabulary.word(
                    severity, text -> in(SEVERITIES, text), "/severity", "low, medium, high or critical", notes));
        }
        String status = incident.status();
        if (status != null) {
            builder.status(
                    Vocabulary.word(status, text -> in(STATUSES, text), "/status", "open, contained or closed", notes));
        }
        return builder.build();
    }

    private static Optional<String> in(Set<String> words, String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT)).filter(words::contains);
    }
}
