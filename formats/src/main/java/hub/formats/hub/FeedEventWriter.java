package hub.formats.hub;

import hub.formats.json.Json;
import hub.formats.stix.StixWriter;
import hub.model.delivery.FeedEvent;
import hub.model.incident.Revision;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

public final class FeedEventWriter {
    private FeedEventWriter() {}

    public static byte[] put(Revision revision) {
        ObjectNode event = (ObjectNode) Json.tree(Map.of("event", "put"));
        event.put("id", revision.id().value()).put("revision", revision.revision());
        event.set("incident", HubWriter.write(revision));
        event.set("stix", StixWriter.bundle(revision));
        return Json.write(event);
    }

    public static byte[] remove(Revision revision, FeedEvent.Reason reason) {
        ObjectNode event = (ObjectNode) Json.tree(Map.of("event", "remove"));
        event.put("id", revision.id().value()).put("revision", revision.revision()).put("reason", reason.name().toLowerCase(Locale.ROOT));
        return Json.write(event);
    }
}
