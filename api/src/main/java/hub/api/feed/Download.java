package hub.api.feed;

import hub.api.problem.ApiProblem;
import hub.model.problem.ProblemCode;
import hub.normalize.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that is made whole before its first byte goes out: whoever blocks by it gets all of it or an error, never a beginning. It is kept compressed, and
 * so are its bytes on the way if the caller takes that.
 */
final class Download {
    /** Of a compressed file. */
    private static final int MOST_BYTES = 16 << 20;

    private static final String GZIP = "gzip";

    private final byte[] gzip;
    private final String digest;

    private Download(byte[] gzip, String digest) {
        this.gzip = gzip;
        this.digest = digest;
    }

    /** Makes the content. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream file) throws IOException;
    }

    /** @throws ApiProblem TOO_LARGE if it would not be one to keep in memory */
    static Download of(Writing writing) {
        Bounded bytes = new Bounded();
        DigestOutputStream file;
        try {
            file = new DigestOutputStream(new GZIPOutputStream(bytes), Sha256.digest());
            writing.to(file);
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no such faults
        }
        return new Download(
                bytes.toByteArray(),
                HexFormat.of().formatHex(file.getMessageDigest().digest()));
    }

    /**
     * The answer with this file, or without it if the caller has it already. The ETag is a weak one: compressed or not, it is the same file.
     *
     * @param unless the caller's {@code If-None-Match}
     * @param encodings the caller's {@code Accept-Encoding}
     */
    ResponseEntity<InputStreamResource> answer(
            MediaType type, HttpHeaders more, @Nullable String unless, @Nullable String encodings) {
        boolean any = unless != null && unless.strip().equals("*");
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(any ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .headers(more)
                .contentType(type)
                .eTag("W/\"" + digest + '"')
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (any) {
            return answer.build();
        }
        if (takesGzip(encodings)) {
            return answer.header(HttpHeaders.CONTENT_ENCODING, GZIP)
                    .contentLength(gzip.length)
                    .body(new InputStreamResource(new ByteArrayInputStream(gzip)));
        }
        return answer.body(new InputStreamResource(() -> new GZIPInputStream(new ByteArrayInputStream(gzip))));
    }

    /** RFC 9110 section 12.5.3, as far as this one coding is concerned. */
    private static boolean takesGzip(@Nullable String encodings) {
        return Arrays.stream(Objects.requireNonNullElse(encodings, "").split(","))
                .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(coding -> coding.equals(GZIP)
                        || (coding.startsWith(GZIP + ";q=") && !coding.matches(GZIP + ";q=0(\\.0*)?")));
    }

    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (size() + length > MOST_BYTES) {
                throw ApiProblem.of(
                        ProblemCode.TOO_LARGE,
                        "",
                        "the file would have more than " + MOST_BYTES
                                + " bytes, compressed (expected a narrower question)");
            }
            super.write(bytes, from, length);
        }
    }
}
