package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.formats.DocumentWriter;
import hub.formats.hub.HubFormat;
import hub.formats.registry.Formats;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** The forms in which an incident is served, the default first. */
final class Renditions {
    static final List<Rendition> ALL = all();

    private Renditions() {}

    /** Every format that can be written; the hub's own can say more to some callers, so it has a class of its own. */
    private static List<Rendition> all() {
        Stream<Rendition> others = Formats.WRITERS.stream()
                .filter(writer -> !writer.mediaType().equals(HubFormat.MEDIA_TYPE))
                .map(Written::new);
        return Stream.concat(Stream.of(new HubRendition()), others).toList();
    }

    /** A document that is the same for everybody who may see the incident and these annexes, but for pseudonyms. */
    private record Written(DocumentWriter writer) implements Rendition {
        @Override
        public List<MediaType> mediaTypes() {
            return List.of(MediaType.parseMediaType(writer.mediaType()));
        }

        @Override
        public byte[] write(Revision incident, List<Revision> annexes, Viewer viewer) {
            return writer.write(incident, annexes, Rendition.through(incident, viewer));
        }
    }

    /** A form and the media type under which it was asked for. */
    record Chosen(Rendition rendition, MediaType mediaType) {}

    /** @throws ApiProblem NOT_ACCEPTABLE if no form is acceptable */
    static Chosen choose(@Nullable String accept) {
        List<Chosen> offered = ALL.stream()
                .flatMap(rendition -> rendition.mediaTypes().stream().map(type -> new Chosen(rendition, type)))
                .toList();
        return Accepted.choose(accept, offered, Chosen::mediaType);
    }
}
