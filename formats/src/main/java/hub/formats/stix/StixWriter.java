package hub.formats.stix;

import hub.formats.json.Json;
import hub.model.incident.Revision;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

public final class StixWriter {
    private StixWriter() {}

    public static ObjectNode bundle(Revision revision) {
        return (ObjectNode) Json.tree(Map.of("type", "bundle", "id", revision.id().value()));
    }
}
