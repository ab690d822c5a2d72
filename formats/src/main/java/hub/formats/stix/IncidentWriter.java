package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.stix.object.StixExtensions;
import hub.formats.value.Times;
import hub.model.incident.Confidence;
import hub.model.incident.Incident;
import hub.model.incident.Reference;
import hub.model.incident.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the incident object with the Incident Core extension, version 2, and the event that says when it happened. */
final class IncidentWriter {
    /** Incident Core, appendix B: the middle of each range. */
    private static final Map<String, Long> CRITICALITY =
            Map.of("low", 15L, "medium", 40L, "high", 70L, "critical", 95L);
    /** Incident Core, incident-investigation-ov, but for {@code new}, which the hub calls open. */
    private static final Set<String> CORE_STATUSES = Set.of("open", "closed");
    /** From here on the owner is taken to be sure: "probably true" of the Admiralty scale, "likely" of the others. */
    private static final int SURE = 70;

    private final Frame frame;
    private final Incident content;

    IncidentWriter(Frame frame) {
        this.frame = frame;
        this.content = frame.content();
    }

    List<ObjectNode> write() {
        List<ObjectNode> objects = new ArrayList<>();
        ObjectNode event = event();
        objects.add(incident(event));
        if (event != null) {
            objects.add(event);
        }
        return objects;
    }

    private ObjectNode incident(@Nullable ObjectNode event) {
        Confidence confidence = content.confidence();
        return frame.marked(frame.object("incident", frame.incidentId())
                .text("name", content.title())
                .text("description", content.description())
                .number("confidence", confidence == null ? null : (long) confidence.value())
                .texts("labels", labels())
                .list("external_references", references(), reference -> reference)
                .node(
                        "extensions",
                        new Fill()
                                .node(StixExtensions.INCIDENT_CORE, core(event))
                                .node(StixExtensions.FIVE_G, FiveGExtension.write(content))
                                .done()));
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        String rsit = content.rsit();
        if (rsit != null && rsit.matches("[a-z-]+/[a-z0-9-]+")) {
            labels.add("rsit:" + rsit.replace("/", "=\"") + '"');
        }
        if (!CORE_STATUSES.contains(lower(content.status()))) {
            Labels.add(labels, Labels.STATUS, content.status());
        }
        if (!CRITICALITY.containsKey(lower(content.severity()))) {
            Labels.add(labels, Labels.SEVERITY, content.severity());
        }
        if (content.marking().pap() != null) {
            labels.add("PAP:" + content.marking().pap());
        }
        return labels;
    }

    private ObjectNode core(@Nullable ObjectNode event) {
        Confidence confidence = content.confidence();
        boolean sure = confidence != null && confidence.value() >= SURE;
        Fill out = new Fill()
                .text("extension_type", "property-extension")
                .text("determination", sure ? "confirmed" : "suspected")
                .text("investigation_status", status())
                .number("criticality", CRITICALITY.get(lower(content.severity())))
                .node(
                        "impacted_entity_counts",
                        new Fill()
                                .number("customer-individual", content.impact().users())
                                .done());
        if (event != null) {
            out.list(
                    "events",
                    List.of(event),
                    each -> new Fill()
                            .text("event_ref", each.path("id").asString())
                            .done());
        }
        return out.done();
    }

    /** The vocabulary is open, but a status is required: what is not closed is open. */
    private String status() {
        String status = lower(content.status());
        return CORE_STATUSES.contains(status) ? status : "open";
    }

    private @Nullable ObjectNode event() {
        TimeRange occurred = content.occurred();
        if (occurred == null || (occurred.start() == null && occurred.end() == null)) {
            return null;
        }
        return frame.marked(frame.part("event", "occurred")
                .text("status", "occurred")
                .text("name", content.title())
                .text("start_time", time(occurred.start()))
                .text("end_time", time(occurred.end()))
                .node(
                        "extensions",
                        new Fill()
                                .node(
                                        StixExtensions.EVENT,
                                        new Fill()
                                                .text("extension_type", "new-sdo")
                                                .done())
                                .done()));
    }

    private List<ObjectNode> references() {
        List<ObjectNode> references = new ArrayList<>();
        references.add(frame.ownReference(content.externalId()));
        content.related().forEach(related -> references.add(frame.ownReference(related)));
        content.references().forEach(reference -> references.add(reference(reference)));
        return references;
    }

    private static ObjectNode reference(Reference reference) {
        boolean alone = reference.url() == null && reference.externalId() == null;
        return new Fill()
                .text("source_name", Objects.requireNonNullElse(reference.name(), "reference"))
                .text("description", alone ? reference.name() : null)
                .text("url", reference.url())
                .text("external_id", reference.externalId())
                .done();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : Times.stix(time);
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
