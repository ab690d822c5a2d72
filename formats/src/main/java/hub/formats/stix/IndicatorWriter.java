package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.stix.pattern.PatternWriter;
import hub.formats.value.Times;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.TimeRange;
import hub.model.marking.Marking;
import hub.model.pseudonym.PseudonymKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the indicators as {@code indicator} objects, each related to the incident. */
final class IndicatorWriter {
    private final Frame frame;

    IndicatorWriter(Frame frame) {
        this.frame = frame;
    }

    List<ObjectNode> write() {
        Map<String, ObjectNode> indicators = new LinkedHashMap<>();
        Map<String, ObjectNode> relationships = new LinkedHashMap<>();
        for (Indicator indicator : frame.content().indicators()) {
            Marking marking = Objects.requireNonNullElse(
                    indicator.marking(), frame.content().marking());
            ObjectNode object = indicator(indicator, marking);
            String id = object.path("id").asString();
            indicators.putIfAbsent(id, object);
            relationships.putIfAbsent(id, Frame.marked(frame.edge(id, "related-to", frame.incidentId()), marking));
        }
        List<ObjectNode> objects = new ArrayList<>(indicators.values());
        objects.addAll(relationships.values());
        return objects;
    }

    private ObjectNode indicator(Indicator indicator, Marking marking) {
        Instant until = indicator.validUntil();
        Optional<String> pseudonym = PseudonymKeys.only(indicator);
        Fill out = frame.part(
                        "indicator",
                        indicator.type(),
                        pseudonym.orElse(indicator.value()),
                        marking.tlp().label())
                .text("name", indicator.type() + ": " + indicator.value())
                .text(
                        "pattern",
                        pseudonym
                                .map(key -> PatternWriter.writePseudonym(indicator.type(), key))
                                .orElseGet(() -> PatternWriter.write(indicator.type(), indicator.value())))
                .text("pattern_type", PatternWriter.language(indicator.type()))
                .text("valid_from", Times.stix(from(until)))
                .text("valid_until", until == null ? null : Times.stix(until));
        if (indicator.role() != null) {
            out.texts("labels", List.of("role:" + indicator.role()));
        }
        return Frame.marked(out, marking);
    }

    /** When it happened, was noticed or reported; but before it ends. */
    private Instant from(@Nullable Instant until) {
        Incident content = frame.content();
        TimeRange occurred = content.occurred();
        Instant from = occurred != null && occurred.start() != null
                ? occurred.start()
                : Objects.requireNonNullElse(content.detected(), frame.created());
        return until == null || from.isBefore(until) ? from : until.minusSeconds(1);
    }
}
