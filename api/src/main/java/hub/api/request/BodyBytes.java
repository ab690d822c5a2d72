package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;

/** Reads a request's body, up to a size and not a byte further, compressed or not. */
public final class BodyBytes {
    private BodyBytes() {}

    /**
     * The bytes, decompressed.
     *
     * @param max how many, before and after decompression
     * @throws ApiProblem EMPTY, TOO_LARGE, MALFORMED if it is no gzip, UNSUPPORTED_MEDIA_TYPE for another coding
     */
    public static byte[] of(HttpServletRequest request, int max) {
        if (request.getContentLengthLong() > max) {
            throw tooLarge(request.getContentLengthLong() + " bytes", max);
        }
        byte[] bytes = read(request, max);
        if (bytes.length > max) {
            throw tooLarge("more than " + max + " bytes", max);
        }
        if (bytes.length == 0) {
            throw ApiProblem.of(ProblemCode.EMPTY, "", "0 bytes (expected a body)");
        }
        return bytes;
    }

    private static byte[] read(HttpServletRequest request, int max) {
        List<String> codings = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING));
        String coding = String.join(",", codings).strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> plain(request, max);
            case "gzip", "x-gzip" -> unzip(request, max);
            default ->
                throw ApiProblem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        HttpHeaders.CONTENT_ENCODING,
                        "Content-Encoding: " + Printable.quote(coding) + " (expected gzip or none)");
        };
    }

    private static byte[] plain(HttpServletRequest request, int max) {
        try {
            return request.getInputStream().readNBytes(max + 1);
        } catch (IOException e) {
            throw ApiProblem.of(
                    ProblemCode.MALFORMED, "", "the body is not what its headers announce (expected all of it)");
        }
    }

    private static byte[] unzip(HttpServletRequest request, int max) {
        try (InputStream plain = new GZIPInputStream(request.getInputStream())) {
            return plain.readNBytes(max + 1);
        } catch (IOException e) {
            throw ApiProblem.of(
                    ProblemCode.MALFORMED, HttpHeaders.CONTENT_ENCODING, "the body is not whole (expected gzip)");
        }
    }

    private static ApiProblem tooLarge(String size, int max) {
        return ApiProblem.of(ProblemCode.TOO_LARGE, "", size + " (expected at most " + max + ")");
    }
}
