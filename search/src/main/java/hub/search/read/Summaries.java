package hub.search.read;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads summaries from documents. */
public final class Summaries {
    /** The fields that a list shows without a component of their own. */
    static final List<String> LABELS = List.of(
            "generation",
            "nf",
            "interface",
            "segment",
            "plmn",
            "slice",
            "vendor",
            "product",
            "version",
            "technique",
            "cve",
            "actor",
            "malware",
            "tool",
            "country",
            "class",
            "format");

    private Summaries() {}

    public static Summary of(JsonNode source) {
        return new Summary(
                new IncidentId(source.path("id").asString()),
                new IncidentId(source.path("root").asString()),
                new AgencyId(source.path("owner").asString()),
                source.path("externalId").asString(""),
                source.path("revision").asLong(),
                source.path("kind").asString(""),
                source.path("exercise").asBoolean(false),
                source.path("title").asString(""),
                source.path("tlp").asString(""),
                text(source, "pap"),
                text(source, "severity"),
                text(source, "status"),
                source.has("confidence") ? source.path("confidence").asInt() : null,
                time(source, "occurredStart"),
                time(source, "occurredEnd"),
                time(source, "detected"),
                Instant.parse(source.path("reported").asString()),
                Instant.parse(source.path("updated").asString()),
                source.path("indicators").asInt(0),
                new Labels(labels(source)));
    }

    private static Map<String, List<String>> labels(JsonNode source) {
        Map<String, List<String>> labels = new TreeMap<>();
        for (String field : LABELS) {
            List<String> values = values(source.path(field));
            if (!values.isEmpty()) {
                labels.put(field, values);
            }
        }
        return labels;
    }

    public static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isString()) {
            values.add(value.asString());
        }
        for (JsonNode each : value) {
            values.add(each.asString());
        }
        return values;
    }

    private static @Nullable String text(JsonNode source, String field) {
        return source.has(field) ? source.path(field).asString() : null;
    }

    private static @Nullable Instant time(JsonNode source, String field) {
        return source.has(field) ? Instant.parse(source.path(field).asString()) : null;
    }
}
