package hub.api.incident;

import hub.formats.markdown.MarkdownWriter;
import hub.model.incident.Revision;
import java.util.List;
import org.springframework.http.MediaType;

/** Markdown for people, with the annexes as sections. */
final class MarkdownRendition implements Rendition {
    @Override
    public List<MediaType> mediaTypes() {
        return List.of(MediaType.parseMediaType("text/markdown;charset=UTF-8"));
    }

    @Override
    public byte[] write(Revision incident, List<Revision> annexes, boolean owner) {
        return MarkdownWriter.write(incident, annexes);
    }
}
