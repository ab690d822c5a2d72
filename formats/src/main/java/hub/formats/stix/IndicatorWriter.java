package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.stix.pattern.PatternWriter;
import hub.formats.value.Times;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
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
import java.util.stream.Stream;
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
        List<ObjectNode> others = new ArrayList<>();
        for (Indicator indicator : frame.content().indicators()) {
            Marking marking = Objects.requireNonNullElse(
                    indicator.marking(), frame.content().marking());
            ObjectNode object = indicator(indicator, marking);
            String id = object.path("id").asString();
            if (indicators.putIfAbsent(id, object) == null) {
                others.add(Frame.marked(frame.edge(id, "related-to", frame.incidentId()), marking));
                sighting(id, indicator.context(), marking).ifPresent(others::add);
            }
        }
        List<ObjectNode> objects = new ArrayList<>(indicators.values());
        objects.addAll(others);
        return objects;
    }

    private ObjectNode indicator(Indicator indicator, Marking marking) {
        Instant until = indicator.validUntil();
        Optional<String> pseudonym = PseudonymKeys.only(indicator);
        List<String> labels = new ArrayList<>();
        Labels.add(labels, Labels.ROLE, indicator.role());
        Fill out = frame.part("indicator", identity(indicator, pseudonym.orElse(indicator.value()), marking))
                .text("name", indicator.type() + ": " + indicator.value())
                .text("description", indicator.context().comment())
                .text(
                        "pattern",
                        pseudonym
                                .map(key -> PatternWriter.writePseudonym(indicator.type(), key))
                                .orElseGet(() -> PatternWriter.write(indicator.type(), indicator.value())))
                .text("pattern_type", PatternWriter.language(indicator.type()))
                .text("valid_from", Times.stix(from(until)))
                .text("valid_until", until == null ? null : Times.stix(until))
                .texts("labels", labels);
        String own = indicator.context().id();
        if (own != null) {
            out.list("external_references", List.of(own), frame::ownReference);
        }
        return Frame.marked(out, marking);
    }

    /** The same value in another role, or under another id of its owner, is another object. */
    private static String[] identity(Indicator indicator, String value, Marking marking) {
        return Stream.of(
                        indicator.type(),
                        value,
                        marking.tlp().label(),
                        indicator.role(),
                        indicator.context().id())
                .flatMap(Stream::ofNullable)
                .toArray(String[]::new);
    }

    private Optional<ObjectNode> sighting(String id, IndicatorContext context, Marking marking) {
        Instant first = context.firstSeen();
        Instant last = context.lastSeen();
        if (first == null && last == null) {
            return Optional.empty();
        }
        boolean ordered = first == null || last == null || !last.isBefore(first);
        Fill out = frame.part("sighting", id)
                .text("sighting_of_ref", id)
                .text("first_seen", first == null ? null : Times.stix(first))
                .text("last_seen", last == null || !ordered ? null : Times.stix(last));
        return Optional.of(Frame.marked(out, marking));
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
