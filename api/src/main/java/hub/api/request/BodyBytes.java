package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;

/** Reads a request's body, up to a size and for a time and no further, compressed or not. */
public final class BodyBytes {
    /** Within which the whole of a body has to come: the largest at 140 kB a second. A server's own limit is for each read. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int CHUNK = 16 << 10;

    private BodyBytes() {}

    /**
     * The bytes, decompressed.
     *
     * @param max how many, before and after decompression
     * @throws ApiProblem EMPTY, TOO_LARGE, TOO_SLOW, MALFORMED if it is no gzip, UNSUPPORTED_MEDIA_TYPE for another coding
     */
    public static byte[] of(HttpServletRequest request, int max) {
        if (request.getContentLengthLong() > max) {
            throw tooLarge(request.getContentLengthLong() + " bytes", max);
        }
        boolean zipped = isZipped(request);
        byte[] sent = sent(request, max);
        byte[] bytes = zipped ? unzip(sent, max) : sent;
        if (bytes.length == 0) {
            throw ApiProblem.of(ProblemCode.EMPTY, "", "0 bytes (expected a body)");
        }
        return bytes;
    }

    private static boolean isZipped(HttpServletRequest request) {
        List<String> codings = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING));
        String coding = String.join(",", codings).strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw ApiProblem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        HttpHeaders.CONTENT_ENCODING,
                        "Content-Encoding: " + Printable.quote(coding) + " (expected gzip or none)");
        };
    }

    private static byte[] sent(HttpServletRequest request, int max) {
        try {
            return read(request.getInputStream(), max, System::nanoTime);
        } catch (IOException e) {
            throw torn(e);
        }
    }

    /** The server says with a timeout that nothing came any more. */
    static ApiProblem torn(IOException fault) {
        return fault.getCause() instanceof TimeoutException
                ? ApiProblem.of(ProblemCode.TOO_SLOW, "", "the body stopped coming (expected the whole)")
                : ApiProblem.of(
                        ProblemCode.MALFORMED, "", "the body is not what its headers announce (expected all of it)");
    }

    /** @param nanos a clock that only runs forward */
    static byte[] read(InputStream in, int max, LongSupplier nanos) throws IOException {
        long begin = nanos.getAsLong();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            bytes.write(chunk, 0, n);
            if (bytes.size() > max) {
                throw tooLarge("more than " + max + " bytes", max);
            }
            if (nanos.getAsLong() - begin > LONGEST.toNanos()) {
                String message = bytes.size() + " bytes came within " + LONGEST.toSeconds() + " s (expected the whole)";
                throw ApiProblem.of(ProblemCode.TOO_SLOW, "", message);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] unzip(byte[] zipped, int max) {
        try (Gzip plain = new Gzip(zipped)) {
            byte[] bytes = plain.readNBytes(max + 1);
            if (bytes.length > max) {
                throw tooLarge("more than " + max + " bytes", max);
            }
            if (plain.goesOn()) {
                throw notGzip("the body goes on behind its gzip");
            }
            return bytes;
        } catch (IOException e) {
            throw notGzip("the body is not whole");
        }
    }

    /** What follows a member and is none itself is passed over in silence by the class below, so it is asked what it left. */
    private static final class Gzip extends GZIPInputStream {
        private static final int TRAILER = 8;

        Gzip(byte[] zipped) throws IOException {
            super(new ByteArrayInputStream(zipped), zipped.length + 1);
        }

        boolean goesOn() {
            return inf.getRemaining() > TRAILER;
        }
    }

    private static ApiProblem notGzip(String fault) {
        return ApiProblem.of(ProblemCode.MALFORMED, HttpHeaders.CONTENT_ENCODING, fault + " (expected gzip)");
    }

    private static ApiProblem tooLarge(String size, int max) {
        return ApiProblem.of(ProblemCode.TOO_LARGE, "", size + " (expected at most " + max + ")");
    }
}
