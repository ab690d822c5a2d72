package hub.formats.stix;

import hub.formats.json.Fill;
import hub.formats.stix.object.StixExtensions;
import hub.formats.stix.object.StixIds;
import hub.model.id.AgencyId;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Objects that are the same in every bundle: who the agencies and the hub are, and what the hub's extension is. */
final class Identities {
    private static final String SINCE = "2026-01-01T00:00:00.000Z";
    static final String HUB = StixIds.ofHub("identity", "hub", "5g");

    private Identities() {}

    static ObjectNode of(AgencyId agency) {
        return identity(StixIds.ofHub("identity", agency.value()), agency.value());
    }

    static ObjectNode hub() {
        return identity(HUB, "5G incident hub");
    }

    private static ObjectNode identity(String id, String name) {
        return common("identity", id)
                .text("name", name)
                .text("identity_class", "organization")
                .done();
    }

    static ObjectNode extensionDefinition() {
        return common("extension-definition", StixExtensions.FIVE_G)
                .text("created_by_ref", HUB)
                .text("name", "5G incident")
                .text(
                        "description",
                        "What of a 5G network an incident touched. The properties are those of the hub's own format.")
                .text("schema", "/schemas/stix-5g.v1.schema.json")
                .text("version", "1.0")
                .texts("extension_types", List.of("property-extension"))
                .done();
    }

    private static Fill common(String type, String id) {
        return new Fill()
                .text("type", type)
                .text("spec_version", "2.1")
                .text("id", id)
                .text("created", SINCE)
                .text("modified", SINCE);
    }
}
