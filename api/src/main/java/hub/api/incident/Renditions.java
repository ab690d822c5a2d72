package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.formats.DocumentWriter;
import hub.formats.hub.HubFormat;
import hub.formats.registry.Formats;
import hub.model.incident.Revision;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

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

    /** A document that is the same for everybody who may see the incident and these annexes. */
    private record Written(DocumentWriter writer) implements Rendition {
        @Override
        public List<MediaType> mediaTypes() {
            return List.of(MediaType.parseMediaType(writer.mediaType()));
        }

        @Override
        public byte[] write(Revision incident, List<Revision> annexes, boolean owner) {
            return writer.write(incident, annexes);
        }
    }

    /** A form and the media type under which it was asked for. */
    record Chosen(Rendition rendition, MediaType mediaType) {}

    /** @throws ApiProblem NOT_ACCEPTABLE if no form is acceptable */
    static Chosen choose(@Nullable String accept) {
        for (MediaType wanted : wanted(accept)) {
            for (Rendition rendition : ALL) {
                for (MediaType offered : rendition.mediaTypes()) {
                    if (wanted.isCompatibleWith(offered) && sameVersion(wanted, offered)) {
                        return new Chosen(rendition, offered);
                    }
                }
            }
        }
        throw notAcceptable(accept);
    }

    private static boolean sameVersion(MediaType wanted, MediaType offered) {
        String version = wanted.getParameter("version");
        return version == null || version.equals(offered.getParameter("version"));
    }

    private static List<MediaType> wanted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        try {
            List<MediaType> wanted = new java.util.ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted;
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable(accept);
        }
    }

    private static ApiProblem notAcceptable(@Nullable String accept) {
        List<MediaType> offered = ALL.stream()
                .flatMap(rendition -> rendition.mediaTypes().stream())
                .toList();
        return ApiProblem.of(
                ProblemCode.NOT_ACCEPTABLE,
                "Accept",
                Printable.quote(String.valueOf(accept)) + " (expected one of " + offered + ")");
    }
}
