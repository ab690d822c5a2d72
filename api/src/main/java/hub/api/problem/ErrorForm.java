package hub.api.problem;

import hub.model.problem.Problem;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How an error is said: TAXII has errors of its own, everything else here speaks RFC 9457. */
public enum ErrorForm {
    PROBLEM(MediaType.APPLICATION_PROBLEM_JSON, "/openapi.json") {
        @Override
        Object body(Problem problem, int status) {
            return ProblemBody.of(problem, status);
        }
    },
    TAXII(MediaType.parseMediaType("application/taxii+json;version=2.1"), "TAXII 2.1, and the discovery at /taxii2/") {
        @Override
        Object body(Problem problem, int status) {
            return TaxiiError.of(problem, status);
        }
    };

    private static final String TAXII_ROOT = "/taxii2";

    private final MediaType mediaType;
    private final String description;

    ErrorForm(MediaType mediaType, String description) {
        this.mediaType = mediaType;
        this.description = description;
    }

    /** @param path that was asked for; null if it is not known */
    static ErrorForm of(@Nullable String path) {
        return isTaxii(path) ? TAXII : PROBLEM;
    }

    public static boolean isTaxii(@Nullable String path) {
        return path != null && (path.equals(TAXII_ROOT) || path.startsWith(TAXII_ROOT + "/"));
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** Where it stands what resources take. */
    String description() {
        return description;
    }

    abstract Object body(Problem problem, int status);

    /**
     * An error message, TAXII 2.1 section 3.6.1.
     *
     * @param title the code's sentence
     * @param description what was wrong here, for people
     * @param error_code stable; docs/problems.md explains it
     * @param http_status of the answer, as text
     * @param details message by pointer, for every place that is wrong
     */
    record TaxiiError(
            String title,
            String description,
            String error_code,
            String http_status,
            @Nullable Map<String, String> details) {
        static TaxiiError of(Problem problem, int status) {
            Map<String, String> details = problem.violations().stream()
                    .filter(violation -> !violation.pointer().isEmpty())
                    .collect(Collectors.toMap(
                            violation -> violation.pointer(),
                            violation -> violation.message(),
                            (one, other) -> one,
                            TreeMap::new));
            return new TaxiiError(
                    problem.code().title(),
                    problem.message(),
                    problem.code().name(),
                    Integer.toString(status),
                    details.isEmpty() ? null : details);
        }
    }
}
