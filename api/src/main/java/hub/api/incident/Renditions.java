package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms in which an incident is served, the default first. */
final class Renditions {
    static final List<Rendition> ALL = List.of(new HubRendition(), new StixRendition(), new MarkdownRendition(), new CsvRendition());

    private Renditions() {}

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
