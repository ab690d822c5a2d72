package hub.api.incident;

import hub.formats.json.Json;
import hub.formats.misp.MispFormat;
import hub.formats.misp.MispWriter;
import hub.model.incident.Revision;
import java.util.List;
import org.springframework.http.MediaType;

/** MISP's core format: an event. An annex is an event of its own, under its own id. */
final class MispRendition implements Rendition {
    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MediaType.parseMediaType(MispFormat.MEDIA_TYPE));
    }

    @Override
    public byte[] write(Revision incident, List<Revision> annexes, boolean owner) {
        return Json.write(MispWriter.event(incident));
    }
}
