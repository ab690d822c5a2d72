package hub.formats.stix;

import hub.formats.json.Json;
import hub.formats.stix.object.StixExtensions;
import hub.formats.stix.object.StixObject;
import hub.model.incident.Impact;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the Incident Core extension, versions 1 and 2, and the labels that partners use beside it. */
final class CoreReader {
    private static final List<String> PERSONS = List.of("customer-individual", "customer", "individual");
    private static final Pattern RSIT = Pattern.compile("rsit:([a-z-]+)=\"([a-z0-9-]+)\"");

    private CoreReader() {}

    static void read(Source source, StixObject main, IncidentBuilder incident) {
        JsonNode core = main.extension(StixExtensions.INCIDENT_CORE);
        incident.status(Labels.find(main, Labels.STATUS).orElseGet(() -> status(core)))
                .severity(Labels.find(main, Labels.SEVERITY).orElseGet(() -> severity(core.path("criticality"))))
                .occurred(occurred(source, core))
                .rsit(rsit(main))
                .impact(new Impact(users(core), null, List.of(), Countries.of(source)));
    }

    private static @Nullable String status(JsonNode core) {
        String status = StixObject.text(core.path("investigation_status"));
        return Objects.equals(status, "new") ? "open" : status;
    }

    /** Incident Core, appendix B. */
    private static @Nullable String severity(JsonNode criticality) {
        if (!Json.isLong(criticality)) {
            return null;
        }
        long value = criticality.decimalValue().longValue();
        return value < 30 ? "low" : value < 50 ? "medium" : value < 90 ? "high" : "critical";
    }

    private static @Nullable TimeRange occurred(Source source, JsonNode core) {
        List<StixObject> events = core.path("events")
                .valueStream()
                .flatMap(event -> source.find(event.path("event_ref").asString("")).stream())
                .toList();
        Instant start = extreme(events, "start_time", (a, b) -> a.isBefore(b) ? a : b);
        Instant end = extreme(events, "end_time", (a, b) -> a.isAfter(b) ? a : b);
        return start == null && end == null ? null : new TimeRange(start, end);
    }

    private static @Nullable Instant extreme(List<StixObject> events, String property, BinaryOperator<Instant> choose) {
        return events.stream()
                .map(event -> event.time(property))
                .filter(Objects::nonNull)
                .reduce(choose)
                .orElse(null);
    }

    private static @Nullable String rsit(StixObject main) {
        return main.texts("labels").stream()
                .map(RSIT::matcher)
                .filter(Matcher::matches)
                .map(label -> label.group(1) + "/" + label.group(2))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long users(JsonNode core) {
        JsonNode counts = core.path("impacted_entity_counts");
        return PERSONS.stream()
                .map(counts::path)
                .flatMap(count ->
                        Json.isLong(count) ? Stream.of(count.decimalValue().longValue()) : Stream.empty())
                .filter(count -> count >= 0)
                .findFirst()
                .orElse(null);
    }
}
