package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.formats.MediaType;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a content type says of the characters: nothing is read in another charset than the stated one. */
public final class Charsets {
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii");

    /** XML says in its own first bytes that it is this. */
    private static final String UTF_16 = "utf-16";

    private Charsets() {}

    /**
     * Refuses a body that is not said to be in UTF-8, the one charset that the hub reads.
     *
     * @param contentType as stated; null if not at all
     * @throws ApiProblem UNSUPPORTED_MEDIA_TYPE
     */
    public static void check(@Nullable String contentType) {
        Optional<MediaType> type = Optional.ofNullable(contentType).flatMap(MediaType::parse);
        String charset = type.map(stated -> stated.parameters().get("charset"))
                .map(stated -> stated.toLowerCase(Locale.ROOT))
                .orElse("utf-8");
        boolean xml = type.map(stated -> stated.name().endsWith("xml")).orElse(false);
        if (!UTF_8.contains(charset) && !(xml && charset.equals(UTF_16))) {
            String message = "Content-Type: charset " + Printable.quote(charset) + " (expected utf-8)";
            throw ApiProblem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, message);
        }
    }
}
