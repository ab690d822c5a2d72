package hub.search.read;

import hub.model.attachment.Attachment;
import hub.model.attachment.AttachmentId;
import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.AttachmentIndex;
import hub.search.index.Indices;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the files of one incident, and who was given one; only for who sees the incident. */
public final class AttachmentReader {
    /** Of handovers that are read at once. */
    public static final int MAX_HANDOVERS = 1_000;

    private final ViewerSearch search;

    public AttachmentReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /** The stored JSON of each {@code Attachment} of an incident, the oldest first. */
    public List<byte[]> attachments(Viewer viewer, IncidentId incident) {
        return read(viewer, filter(incident, AttachmentIndex.FILE), Attachment.MAX_FILES);
    }

    public Optional<byte[]> attachment(Viewer viewer, IncidentId incident, AttachmentId id) {
        return one(viewer, filter(incident, AttachmentIndex.FILE), id.value());
    }

    /** The stored JSON of each {@code Handover} of an incident's files that she may know of, the oldest first; at most {@value #MAX_HANDOVERS}. */
    public List<byte[]> handovers(Viewer viewer, IncidentId incident) {
        return read(viewer, filter(incident, AttachmentIndex.HANDOVER), MAX_HANDOVERS);
    }

    public Optional<byte[]> handover(Viewer viewer, IncidentId incident, String id) {
        return one(viewer, filter(incident, AttachmentIndex.HANDOVER), id);
    }

    private static ArrayNode filter(IncidentId incident, String kind) {
        return Json.array(List.of())
                .add(Json.term("incident", incident.value()))
                .add(Json.term("kind", kind));
    }

    private Optional<byte[]> one(Viewer viewer, ArrayNode filter, String id) {
        return read(viewer, filter.add(Json.term("id", id)), 1).stream().findFirst();
    }

    private List<byte[]> read(Viewer viewer, ArrayNode filter, int limit) {
        ObjectNode body = Json.object().put("size", limit).put("track_total_hits", false);
        body.putArray("sort").add(Json.object("place", Json.object().put("order", "asc")));
        ObjectNode query = Json.object("bool", Json.object("filter", filter));
        return search.search(viewer, Indices.ATTACHMENTS.alias(), query, body)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> Json.bytes(hit.path("_source").path("record")))
                .toList();
    }
}
