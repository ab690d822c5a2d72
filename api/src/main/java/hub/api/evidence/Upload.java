package hub.api.evidence;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.Objects;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletDiskFileUpload;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A file and what is said of it: {@code multipart/form-data} (RFC 7578) with the parts {@code item}, JSON, and {@code file}, in any order. Closing throws the
 * file away unless it was kept.
 */
public final class Upload implements AutoCloseable {
    /** Within which all of it has to come: the largest at 90 kB a second. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MAX_ITEM = 256 << 10;
    /** Of boundaries, headers and the item around the file. */
    private static final int AROUND = MAX_ITEM + (16 << 10);

    private byte @Nullable [] item;
    private String name = "";
    private String mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE;
    private BlobStore.@Nullable Staged file;

    private Upload() {}

    /**
     * Reads the whole request; the file is not kept yet.
     *
     * @param max bytes of the file
     * @throws ApiProblem EMPTY, MISSING_FIELD, UNKNOWN_FIELD, INVALID_VALUE, MALFORMED, TOO_LARGE, TOO_SLOW, UNSUPPORTED_MEDIA_TYPE; nothing of the file stays
     */
    public static Upload read(HttpServletRequest request, BlobStore store, long max) throws IOException {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            String message = "Content-Encoding: " + Printable.quote(request.getHeader(HttpHeaders.CONTENT_ENCODING))
                    + " (expected none)";
            throw ApiProblem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_ENCODING, message);
        }
        if (request.getContentLengthLong() > max + AROUND) {
            String message = request.getContentLengthLong() + " bytes (expected a file of at most " + max + ")";
            throw ApiProblem.of(ProblemCode.TOO_LARGE, "", message);
        }
        Upload upload = new Upload();
        boolean whole = false;
        try {
            upload.parts(request, store, max);
            whole = true;
            return upload;
        } catch (FileUploadException | InvalidPathException e) {
            throw notWhole();
        } finally {
            if (!whole) {
                upload.close();
            }
        }
    }

    private void parts(HttpServletRequest request, BlobStore store, long max) throws IOException {
        JakartaServletDiskFileUpload form =
                new JakartaServletDiskFileUpload(); // as iterated here, it puts nothing on the disk
        form.setHeaderCharset(StandardCharsets.UTF_8);
        FileItemInputIterator parts = form.getItemIterator(new JakartaServletRequestContext(request) {
            @Override
            public InputStream getInputStream() throws IOException {
                return new Hurried(super.getInputStream());
            }
        });
        while (next(parts)) {
            FileItemInput part = parts.next();
            String field = part.getFieldName();
            try (InputStream in = part.getInputStream()) {
                switch (field) {
                    case "item" -> item(in);
                    case "file" -> file(part, in, store, max);
                    case null, default ->
                        throw ApiProblem.of(
                                ProblemCode.UNKNOWN_FIELD,
                                "",
                                "part " + Printable.quote(String.valueOf(field)) + " (expected item and file)");
                }
            }
        }
        if (item == null || file == null) {
            String message = (item == null ? "item" : "file") + ": absent (expected the parts item and file)";
            throw ApiProblem.of(ProblemCode.MISSING_FIELD, "", message);
        }
    }

    private static boolean next(FileItemInputIterator parts) throws IOException {
        try {
            return parts.hasNext();
        } catch (FileUploadException e) {
            throw e;
        } catch (IOException e) {
            throw notWhole();
        }
    }

    private void item(InputStream in) {
        once("item", item == null);
        try {
            item = in.readNBytes(MAX_ITEM + 1);
        } catch (IOException e) {
            throw notWhole();
        }
        if (item.length > MAX_ITEM) {
            String message = "item: more than " + MAX_ITEM + " bytes (expected at most " + MAX_ITEM + ")";
            throw ApiProblem.of(ProblemCode.TOO_LARGE, "", message);
        }
    }

    private void file(FileItemInput part, InputStream in, BlobStore store, long max) throws IOException {
        once("file", file == null);
        name = FileNames.sent(part.getName());
        mediaType = mediaType(part.getContentType());
        file = store.stage(new Source(in), max);
        if (file.size() == 0) {
            throw ApiProblem.of(ProblemCode.EMPTY, "", "file: 0 bytes (expected some)");
        }
    }

    private static void once(String part, boolean first) {
        if (!first) {
            String message = "part " + part + ": given twice (expected once)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "", message);
        }
    }

    private static String mediaType(@Nullable String stated) {
        if (stated == null) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
        try {
            return MediaType.parseMediaType(stated).toString();
        } catch (InvalidMediaTypeException e) {
            String message = "Content-Type of file: " + Printable.quote(stated) + " (expected a media type)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "", message);
        }
    }

    private static ApiProblem notWhole() {
        String message = "the body is not whole (expected multipart/form-data with the parts item and file)";
        return ApiProblem.of(ProblemCode.MALFORMED, "", message);
    }

    /** What is said of the file, JSON. */
    public byte[] item() {
        return Objects.requireNonNull(item);
    }

    /** The last part of its name, as sent. */
    public String name() {
        return name;
    }

    /** As stated by whoever sent it; else that nothing is known of it. */
    public String mediaType() {
        return mediaType;
    }

    public BlobStore.Staged file() {
        return Objects.requireNonNull(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Tells a client that is gone from a disk that is full. */
    private static final class Source extends FilterInputStream {
        private Source(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int at, int most) {
            try {
                return super.read(into, at, most);
            } catch (IOException e) {
                throw notWhole();
            }
        }
    }

    /** A server's own limit is for each read. */
    private static final class Hurried extends FilterInputStream {
        private final long begin = System.nanoTime();

        private Hurried(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int read = super.read(into, at, most);
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                String message = "the file did not come within " + LONGEST.toSeconds() + " s (expected all of it)";
                throw ApiProblem.of(ProblemCode.TOO_SLOW, "", message);
            }
            return read;
        }
    }
}
