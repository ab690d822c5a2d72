package hub.api.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the hub says of a request that reached no resource: the value, and what was expected there. */
final class Unrouted {
    private Unrouted() {}

    static String message(ErrorResponse refused) {
        return switch (refused) {
            case NoResourceFoundException ignored -> "nothing that you may see has this address";
            case HttpRequestMethodNotSupportedException method ->
                "method %s (expected %s)".formatted(method.getMethod(), methods(method.getSupportedMethods()));
            case HttpMediaTypeNotSupportedException body ->
                "Content-Type %s (expected %s)"
                        .formatted(
                                Objects.requireNonNullElse(body.getContentType(), "none"),
                                types(body.getSupportedMediaTypes()));
            case HttpMediaTypeNotAcceptableException answer ->
                "Accept (expected %s)".formatted(types(answer.getSupportedMediaTypes()));
            default -> "the request is not one that this resource takes (see /openapi.json)";
        };
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
