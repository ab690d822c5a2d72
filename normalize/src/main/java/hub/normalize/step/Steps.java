package hub.normalize.step;

import hub.model.incident.Incident;
import hub.normalize.Notes;
import java.time.Instant;
import java.util.List;

/** All steps, in order. A new one is a file and a line here. */
public final class Steps {
    public static final List<Step> ALL = List.of(
            new IndicatorsStep(),
            new FiveGStep(),
            new TechniquesStep(),
            new VulnerabilitiesStep(),
            new ClassificationStep(),
            new CountriesStep(),
            new TimesStep());

    private Steps() {}

    public static Incident apply(Incident incident, Instant received, Notes notes) {
        Incident result = incident;
        for (Step step : ALL) {
            result = step.apply(result, received, notes);
        }
        return result;
    }
}
