package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.formats.DocumentWriter;
import hub.formats.hub.HubFormat;
import hub.formats.registry.Formats;
import hub.model.incident.Revision;
import hub.model.partner.Viewer;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms in which an incident is served, the default first. */
final class Renditions {
    static final List<Rendition> ALL = all();

    private static final int MAX_ACCEPT = 4_096;

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

    /** A form with the range of {@code Accept} that says most about it, RFC 9110 section 12.5.1. */
    private record Offer(Chosen chosen, MediaType range) {
        double quality() {
            return range.getQualityValue();
        }

        int precision() {
            return precision(range);
        }

        static int precision(MediaType range) {
            if (range.isWildcardType()) {
                return 0;
            }
            return range.isWildcardSubtype() ? 1 : 2 + (range.getParameter("version") == null ? 0 : 1);
        }
    }

    /** @throws ApiProblem NOT_ACCEPTABLE if no form is acceptable */
    static Chosen choose(@Nullable String accept) {
        List<MediaType> ranges = ranges(accept);
        return ALL.stream()
                .flatMap(rendition -> rendition.mediaTypes().stream().map(type -> new Chosen(rendition, type)))
                .flatMap(offered -> offer(offered, ranges))
                .filter(offer -> offer.quality() > 0)
                .min(Comparator.comparingDouble(Offer::quality)
                        .thenComparingInt(Offer::precision)
                        .reversed())
                .map(Offer::chosen)
                .orElseThrow(() -> notAcceptable(accept));
    }

    private static Stream<Offer> offer(Chosen offered, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(offered.mediaType()) && sameVersion(range, offered.mediaType()))
                .max(Comparator.comparingInt(Offer::precision))
                .map(range -> new Offer(offered, range))
                .stream();
    }

    private static boolean sameVersion(MediaType range, MediaType offered) {
        String version = range.getParameter("version");
        return version == null || version.equals(offered.getParameter("version"));
    }

    private static List<MediaType> ranges(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        if (accept.length() > MAX_ACCEPT) {
            throw notAcceptable(accept);
        }
        try {
            return MediaType.parseMediaTypes(accept);
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
