package hub.api.incident;

import hub.formats.hub.HubFormat;
import hub.formats.hub.HubWriter;
import hub.formats.json.Json;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import java.util.List;
import org.springframework.http.MediaType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The hub's own format, with the annexes that the caller may see. */
public final class HubRendition implements Rendition {
    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType(HubFormat.MEDIA_TYPE));
    }

    @Override
    public byte[] write(Revision incident, List<Revision> annexes, Viewer viewer) {
        ObjectNode body = one(incident, viewer);
        if (!annexes.isEmpty()) {
            ArrayNode list = body.putArray("annexes");
            annexes.forEach(annex -> list.add(one(annex, viewer)));
        }
        return Json.write(body);
    }

    /** An incident or annex alone. */
    public static ObjectNode one(Revision revision, Viewer viewer) {
        Token token = Rendition.through(revision, viewer);
        return revision.owner().equals(viewer.agency())
                ? HubWriter.writeForOwner(revision, token)
                : HubWriter.write(revision, token);
    }
}
