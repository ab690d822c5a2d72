package hub.api.incident;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which of several forms a caller takes, RFC 9110 section 12.5.1. */
public final class Accepted {
    private static final int MAX_ACCEPT = 4_096;

    private Accepted() {}

    /** A form with the range of {@code Accept} that says most about it. */
    private record Offer<T>(T form, MediaType range) {
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

    /**
     * The form that the caller likes best; of equals the first.
     *
     * @param accept the header; absent for any
     * @throws ApiProblem NOT_ACCEPTABLE if none is acceptable
     */
    public static <T> T choose(@Nullable String accept, List<T> forms, Function<T, MediaType> mediaType) {
        List<MediaType> offered = forms.stream().map(mediaType).toList();
        List<MediaType> ranges = ranges(accept, offered);
        return forms.stream()
                .flatMap(form -> offer(form, mediaType.apply(form), ranges))
                .filter(offer -> offer.quality() > 0)
                .min(Comparator.<Offer<T>>comparingDouble(Offer::quality)
                        .thenComparingInt(Offer::precision)
                        .reversed())
                .map(Offer::form)
                .orElseThrow(() -> notAcceptable(accept, offered));
    }

    private static <T> Stream<Offer<T>> offer(T form, MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type) && sameVersion(range, type))
                .max(Comparator.comparingInt(Offer::precision))
                .map(range -> new Offer<>(form, range))
                .stream();
    }

    private static boolean sameVersion(MediaType range, MediaType offered) {
        String version = range.getParameter("version");
        return version == null || version.equals(offered.getParameter("version"));
    }

    private static List<MediaType> ranges(@Nullable String accept, List<MediaType> offered) {
        if (accept == null || accept.isBlank()) {
            return List.of(MediaType.ALL);
        }
        if (accept.length() > MAX_ACCEPT) {
            throw notAcceptable(accept, offered);
        }
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException e) {
            throw notAcceptable(accept, offered);
        }
    }

    private static ApiProblem notAcceptable(@Nullable String accept, List<MediaType> offered) {
        return ApiProblem.of(
                ProblemCode.NOT_ACCEPTABLE,
                "Accept",
                Printable.quote(String.valueOf(accept)) + " (expected one of " + offered + ")");
    }
}
