package hub.formats.iodef.read;

import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.Impact;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Reference;
import hub.model.incident.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the classes say, wherever in the incident they stand. Of single values the first holds; of severities the highest. */
final class Account {
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");

    final Set<String> techniques = new LinkedHashSet<>();
    final Set<String> vulnerabilities = new LinkedHashSet<>();
    final Set<Actor> actors = new LinkedHashSet<>();
    final Set<String> malware = new LinkedHashSet<>();
    final Set<String> tools = new LinkedHashSet<>();
    final List<Reference> references = new ArrayList<>();
    final Set<String> related = new LinkedHashSet<>();
    final Set<String> services = new LinkedHashSet<>();
    final Set<String> countries = new LinkedHashSet<>();
    private @Nullable String severity;
    private @Nullable String rsit;
    private @Nullable Confidence confidence;
    private @Nullable Long users;
    private @Nullable Long minutes;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable Instant detected;

    /** A severity; a word of one's own only counts if nobody says a known one. */
    void severity(String word) {
        if (severity == null || SEVERITIES.indexOf(word) > SEVERITIES.indexOf(severity)) {
            severity = word;
        }
    }

    /** Each of these is true if the value is taken, false if another holds already. */
    boolean rsit(String value) {
        boolean first = rsit == null;
        rsit = first ? value : rsit;
        return first;
    }

    boolean confidence(Confidence value) {
        boolean first = confidence == null;
        confidence = first ? value : confidence;
        return first;
    }

    boolean users(long value) {
        boolean first = users == null;
        users = first ? Long.valueOf(value) : users;
        return first;
    }

    boolean minutes(long value) {
        boolean first = minutes == null;
        minutes = first ? Long.valueOf(value) : minutes;
        return first;
    }

    void detected(@Nullable Instant value) {
        detected = detected == null || (value != null && value.isBefore(detected)) ? value : detected;
    }

    /** Widens the span in which it happened. */
    void occurred(@Nullable Instant from, @Nullable Instant to) {
        start = start == null || (from != null && from.isBefore(start)) ? from : start;
        end = end == null || (to != null && to.isAfter(end)) ? to : end;
    }

    boolean hasOccurred() {
        return start != null || end != null;
    }

    boolean isDetected() {
        return detected != null;
    }

    void write(IncidentBuilder incident) {
        incident.severity(severity)
                .rsit(rsit)
                .confidence(confidence)
                .detected(detected)
                .occurred(hasOccurred() ? new TimeRange(start, end) : null)
                .techniques(List.copyOf(techniques))
                .vulnerabilities(List.copyOf(vulnerabilities))
                .actors(List.copyOf(actors))
                .malware(List.copyOf(malware))
                .tools(List.copyOf(tools))
                .references(references)
                .related(List.copyOf(related))
                .impact(new Impact(users, minutes, List.copyOf(services), List.copyOf(countries)));
    }
}
