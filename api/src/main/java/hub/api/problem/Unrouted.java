package hub.api.problem;

import hub.model.problem.Printable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private static final String NOTHING = "nothing that you may see has this address";

    private Unrouted() {}

    /** @param accept what the request says that it takes */
    static String message(ErrorResponse refused, @Nullable String accept) {
        return switch (refused) {
            case NoResourceFoundException nowhere -> NOTHING + hint("/" + nowhere.getResourcePath());
            case NoHandlerFoundException ignored -> NOTHING;
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
            default -> "the request is not one that this resource takes (see /openapi.json)";
        };
    }

    /** Addresses of TAXII end in a slash, TAXII 2.1 section 1.6.9; which one was meant cannot be known. */
    private static String hint(String path) {
        return ErrorForm.isTaxii(path)
                ? path.endsWith("/")
                        ? " (expected one that leads on from /taxii2/)"
                        : " (expected a / at its end, and one that leads on from /taxii2/)"
                : "";
    }

    /** Beside what the framework says: which bodies a POST may have, as it says of a PATCH. */
    static HttpHeaders headers(ErrorResponse refused, @Nullable String method) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(refused.getHeaders());
        Set<HttpMethod> allowed = new LinkedHashSet<>(headers.getAllow());
        if (allowed.contains(HttpMethod.GET)) {
            allowed.addAll(List.of(HttpMethod.HEAD, HttpMethod.OPTIONS));
            headers.setAllow(allowed);
        }
        if (refused instanceof HttpMediaTypeNotSupportedException body
                && "POST".equals(method)
                && !body.getSupportedMediaTypes().isEmpty()) {
            headers.set("Accept-Post", types(body.getSupportedMediaTypes()));
        }
        return headers;
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
