package hub.api.incident;

import hub.formats.json.Json;
import hub.formats.stix.StixWriter;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import java.util.List;
import org.springframework.http.MediaType;

/** STIX 2.1: a bundle. */
final class StixRendition implements Rendition {
    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MediaType.parseMediaType("application/stix+json;version=2.1"));
    }

    @Override
    public byte[] write(Revision incident, List<Revision> annexes, Viewer viewer) {
        return Json.write(StixWriter.bundle(incident, Rendition.through(incident, viewer)));
    }
}
