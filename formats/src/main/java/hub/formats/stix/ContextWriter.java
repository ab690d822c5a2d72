package hub.formats.stix;

import hub.formats.json.Fill;
import hub.model.incident.Actor;
import hub.model.incident.Incident;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes what stands around an incident, each with the relationship that STIX or the Incident Core suite has for it. */
final class ContextWriter {
    private final Frame frame;
    private final List<ObjectNode> objects = new ArrayList<>();
    private final List<ObjectNode> relationships = new ArrayList<>();

    ContextWriter(Frame frame) {
        this.frame = frame;
    }

    List<ObjectNode> write() {
        Incident content = frame.content();
        new LinkedHashSet<>(content.vulnerabilities()).forEach(this::vulnerability);
        new LinkedHashSet<>(content.techniques()).forEach(this::technique);
        new LinkedHashSet<>(content.malware()).forEach(this::malware);
        new LinkedHashSet<>(content.tools())
                .forEach(name -> add("related-to", frame.part("tool", name).text("name", name)));
        new LinkedHashSet<>(content.actors()).forEach(this::actor);
        new LinkedHashSet<>(content.impact().countries()).forEach(this::country);
        objects.addAll(relationships);
        return objects;
    }

    private void vulnerability(String cve) {
        add(
                "related-to",
                frame.part("vulnerability", cve)
                        .text("name", cve)
                        .list("external_references", List.of(cve), id -> source("cve", id)));
    }

    private void technique(String technique) {
        add(
                "related-to",
                frame.part("attack-pattern", technique)
                        .text("name", technique)
                        .list("external_references", List.of(technique), id -> source(catalogue(id), id)));
    }

    private static String catalogue(String technique) {
        String id = technique.toUpperCase(Locale.ROOT);
        return id.startsWith("FGT") ? "mitre-fight" : id.startsWith("MOT") ? "gsma-motif" : "mitre-attack";
    }

    /** A name alone says what family it is; STIX has no third way. */
    private void malware(String name) {
        add("related-to", frame.part("malware", name).text("name", name).flag("is_family", true));
    }

    private void actor(Actor actor) {
        String said = actor.attributedBy() == null ? null : "Attributed by " + actor.attributedBy() + ".";
        String sure = actor.confidence() == null ? null : "Confidence: " + actor.confidence() + ".";
        String description = said == null ? sure : sure == null ? said : said + " " + sure;
        List<String> labels = new ArrayList<>();
        Labels.add(labels, Labels.CONFIDENCE, actor.confidence());
        Labels.add(labels, Labels.ATTRIBUTED_BY, actor.attributedBy());
        add(
                "attributed-to",
                frame.part("intrusion-set", actor.name())
                        .text("name", actor.name())
                        .texts("labels", labels)
                        .text("description", description));
    }

    private void country(String code) {
        add("located-at", frame.part("location", code).text("name", code).text("country", code));
    }

    private void add(String relationship, Fill object) {
        ObjectNode node = frame.marked(object);
        String id = node.path("id").asString();
        if (objects.stream().noneMatch(known -> known.path("id").asString().equals(id))) {
            objects.add(node);
            relationships.add(frame.relationship(frame.incidentId(), relationship, id));
        }
    }

    private static ObjectNode source(String name, String id) {
        return new Fill().text("source_name", name).text("external_id", id).done();
    }
}
