package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.value.Times;
import hub.model.incident.Revision;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Writes a recall: the incident with its required properties, revoked. STIX 2.1 section 3.6.2. */
final class Recalled {
    private Recalled() {}

    static List<ObjectNode> objects(Revision revision) {
        ObjectNode identity = Identities.of(revision.owner());
        ObjectNode incident = new Fill()
                .text("type", "incident")
                .text("spec_version", "2.1")
                .text("id", revision.id())
                .text("created_by_ref", identity.path("id").asString())
                .text("created", Times.stix(revision.reported()))
                .text("modified", Times.stix(revision.provenance().received()))
                .text("name", "recalled")
                .flag("revoked", true)
                .done();
        return List.of(identity, incident);
    }
}
