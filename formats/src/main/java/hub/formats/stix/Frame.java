package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.stix.object.StixIds;
import hub.formats.stix.object.TlpMarkings;
import hub.formats.value.Times;
import hub.model.incident.Incident;
import hub.model.incident.Revision;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all objects that the hub writes for one revision have in common. Their ids hang on the incident, so that a revision makes new versions of
 * the same objects, and two incidents never share an object that only one audience may see.
 */
record Frame(Revision revision, Incident content) {

    /** An object of this incident; the parts make its id. */
    Fill part(String type, String... parts) {
        return object(type, StixIds.ofHub(type, id(parts)));
    }

    /** An object with the common properties, STIX 2.1 section 3.1. */
    Fill object(String type, String id) {
        return new Fill()
                .text("type", type)
                .text("spec_version", "2.1")
                .text("id", id)
                .text("created_by_ref", identityId())
                .text("created", Times.stix(created()))
                .text("modified", Times.stix(modified()));
    }

    /** The object with the incident's marking, or with a narrower one. */
    static ObjectNode marked(Fill object, Marking marking) {
        return marked(object, marking.tlp());
    }

    static ObjectNode marked(Fill object, Tlp tlp) {
        return object.texts("object_marking_refs", List.of(TlpMarkings.id(tlp))).done();
    }

    ObjectNode marked(Fill object) {
        return marked(object, content.marking());
    }

    ObjectNode relationship(String source, String type, String target) {
        return marked(edge(source, type, target));
    }

    /** A relationship without a marking yet. */
    Fill edge(String source, String type, String target) {
        return part("relationship", source, type, target)
                .text("relationship_type", type)
                .text("source_ref", source)
                .text("target_ref", target);
    }

    /** A number that the owner gives. */
    ObjectNode ownReference(String externalId) {
        return new Fill()
                .text("source_name", revision.owner())
                .text("external_id", externalId)
                .done();
    }

    String incidentId() {
        return revision.id().value();
    }

    String identityId() {
        return StixIds.ofHub("identity", revision.owner().value());
    }

    ObjectNode identity() {
        return Identities.of(revision.owner());
    }

    Instant created() {
        return revision.reported();
    }

    /** Never before {@link #created}, whatever the clocks of the brokers said. */
    Instant modified() {
        Instant received = revision.provenance().received();
        return received.isBefore(created()) ? created() : received;
    }

    private String[] id(String... parts) {
        String[] all = new String[parts.length + 1];
        all[0] = incidentId();
        System.arraycopy(parts, 0, all, 1, parts.length);
        return all;
    }
}
