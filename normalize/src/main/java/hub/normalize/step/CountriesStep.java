package hub.normalize.step;

import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.normalize.Notes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Countries by ISO 3166-1 alpha-2. */
final class CountriesStep implements Step {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    @Override
    public Incident apply(Incident incident, Instant received, Notes notes) {
        Impact sent = incident.impact();
        List<String> countries = Vocabulary.words(
                sent.countries(), CountriesStep::code, "/impact/countries", "an ISO 3166 code such as CZ", notes);
        Impact impact = new Impact(sent.users(), sent.durationMinutes(), sent.services(), countries);
        return incident.toBuilder().impact(impact).build();
    }

    private static Optional<String> code(String text) {
        return Optional.of(text.strip().toUpperCase(Locale.ROOT)).filter(CODES::contains);
    }
}
