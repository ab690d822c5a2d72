package hub.api.incident;

import hub.formats.hub.HubFormat;
import hub.formats.hub.HubWriter;
import hub.formats.json.Json;
import hub.model.incident.Revision;
import java.util.List;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The hub's own format, with the annexes that the caller may see. */
final class HubRendition implements Rendition {
    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType(HubFormat.MEDIA_TYPE));
    }

    @Override
    public byte[] write(Revision incident, List<Revision> annexes, boolean owner) {
        ObjectNode body = write(incident, owner);
        if (!annexes.isEmpty()) {
            ArrayNode list = body.putArray("annexes");
            annexes.forEach(annex -> list.add(write(annex, owner)));
        }
        return Json.write(body);
    }

    private static ObjectNode write(Revision revision, boolean owner) {
        return owner ? HubWriter.writeForOwner(revision) : HubWriter.write(revision);
    }
}
