package hub.api.problem;

import hub.model.problem.Printable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the hub says of a request that reached no resource: the value, and what was expected there. */
final class Unrouted {
    /** What TAXII has, each without the slash at its end. */
    private static final Pattern WITHOUT_SLASH = Pattern.compile(
            "/taxii2(/hub(/status/[^/]+|/collections(/[^/]+(/manifest|/objects(/[^/]+(/versions)?)?)?)?)?)?");

    private static final String NOTHING = "nothing that you may see has this address";

    private Unrouted() {}

    /**
     * What was wrong, for people.
     *
     * @param path that was asked for
     * @param accept what the request says that it takes
     */
    static String message(ErrorResponse refused, @Nullable String path, @Nullable String accept) {
        return switch (refused) {
            case NoResourceFoundException ignored -> NOTHING + hint(path);
            case NoHandlerFoundException ignored -> NOTHING + hint(path);
            case HttpRequestMethodNotSupportedException method ->
                "method %s (expected %s)"
                        .formatted(Printable.bare(method.getMethod()), methods(method.getSupportedMethods()));
            case HttpMediaTypeNotSupportedException body ->
                "Content-Type %s (expected %s)"
                        .formatted(
                                Objects.requireNonNullElse(body.getContentType(), "none"),
                                types(body.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException answer ->
                "Accept: %s (expected %s)"
                        .formatted(
                                Printable.bare(Objects.requireNonNullElse(accept, "none")),
                                types(answer.getSupportedMediaTypes()));
            default ->
                "the request is not one that this resource takes (see "
                        + ErrorForm.of(path).description() + ")";
        };
    }

    /** Addresses of TAXII end in a slash, TAXII 2.1 section 1.6.9. Whether there is anything at one is not told here. */
    private static String hint(@Nullable String path) {
        if (path == null || !ErrorForm.isTaxii(path)) {
            return "";
        }
        return WITHOUT_SLASH.matcher(path).matches()
                ? " (expected a / at its end: " + Printable.bare(path) + "/)"
                : " (expected one that leads on from the discovery at /taxii2/)";
    }

    /** Beside what the framework says: which bodies a POST may have, as it says of a PATCH. */
    static HttpHeaders headers(ErrorResponse refused, @Nullable String method) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(refused.getHeaders());
        if (refused instanceof HttpRequestMethodNotSupportedException) {
            headers.setAllow(alsoAnswered(headers.getAllow()));
        }
        if (refused instanceof HttpMediaTypeNotSupportedException body
                && "POST".equals(method)
                && !body.getSupportedMediaTypes().isEmpty()) {
            headers.set("Accept-Post", types(body.getSupportedMediaTypes()));
        }
        return headers;
    }

    /** HEAD wherever GET is, and OPTIONS everywhere: no resource has to say that. */
    private static Set<HttpMethod> alsoAnswered(Set<HttpMethod> said) {
        Set<HttpMethod> allowed = new LinkedHashSet<>(said);
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        return allowed;
    }

    private static String methods(String @Nullable [] supported) {
        return supported == null ? "another" : Arrays.stream(supported).sorted().collect(Collectors.joining(", "));
    }

    private static String types(List<MediaType> supported) {
        return supported.isEmpty()
                ? "another"
                : supported.stream().map(MediaType::toString).distinct().collect(Collectors.joining(", "));
    }
}
