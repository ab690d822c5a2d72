package hub.normalize.mark;

import hub.model.admission.Candidate;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Indicator;
import hub.model.marking.Audience;
import hub.model.marking.Marking;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes to one narrower audience: indicators, and parts of the account. */
final class Annex {
    private final Audience audience;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Incident> parts = new ArrayList<>();
    private @Nullable Marking marking;

    Annex(Audience audience) {
        this.audience = audience;
    }

    void add(Indicator indicator, Marking own) {
        indicators.add(indicator);
        strictest(own);
    }

    void add(Incident part, Marking own) {
        parts.add(part);
        strictest(own);
    }

    private void strictest(Marking own) {
        marking = marking == null ? own : marking.and(own);
    }

    /** An annex says nothing of what its incident says, the owner's own id for it included: who sees the annex need not see the rest. */
    Candidate.Part part(IncidentId root, Incident whole) {
        IncidentId id = IncidentId.ofAnnex(root, audience);
        return new Candidate.Part(id, audience, content(id, whole, Objects.requireNonNull(marking)));
    }

    private Incident content(IncidentId id, Incident whole, Marking own) {
        Incident said = parts.stream()
                .reduce(Annex::join)
                .orElseGet(() -> Incident.builder(id.value(), "", own).build());
        return said.toBuilder()
                .externalId(id.value())
                .title(said.title().isBlank() ? title() : said.title())
                .marking(own)
                .kind(whole.kind())
                .exercise(whole.exercise())
                .indicators(indicators)
                .stix(List.of())
                .build();
    }

    private String title() {
        int count = indicators.size();
        return count == 0 ? "Annex" : "Annex with " + count + (count == 1 ? " indicator" : " indicators");
    }

    /** Two parts for one audience: lists together, of single values the first. */
    private static Incident join(Incident one, Incident two) {
        TreeMap<String, Object> extra = new TreeMap<>(two.extra());
        extra.putAll(one.extra());
        return one.toBuilder()
                .title(one.title().isBlank() ? two.title() : one.title())
                .description(first(one, two, Incident::description))
                .status(first(one, two, Incident::status))
                .severity(first(one, two, Incident::severity))
                .confidence(first(one, two, Incident::confidence))
                .occurred(first(one, two, Incident::occurred))
                .detected(first(one, two, Incident::detected))
                .rsit(first(one, two, Incident::rsit))
                .fiveG(one.fiveG().equals(FiveG.NONE) ? two.fiveG() : one.fiveG())
                .impact(one.impact().equals(Impact.NONE) ? two.impact() : one.impact())
                .techniques(all(one, two, Incident::techniques))
                .vulnerabilities(all(one, two, Incident::vulnerabilities))
                .actors(all(one, two, Incident::actors))
                .malware(all(one, two, Incident::malware))
                .tools(all(one, two, Incident::tools))
                .references(all(one, two, Incident::references))
                .related(all(one, two, Incident::related))
                .extra(extra)
                .build();
    }

    private static <T> @Nullable T first(Incident one, Incident two, Function<Incident, @Nullable T> part) {
        T value = part.apply(one);
        return value == null ? part.apply(two) : value;
    }

    private static <T> List<T> all(Incident one, Incident two, Function<Incident, List<T>> part) {
        return Stream.of(one, two)
                .flatMap(incident -> part.apply(incident).stream())
                .distinct()
                .toList();
    }
}
