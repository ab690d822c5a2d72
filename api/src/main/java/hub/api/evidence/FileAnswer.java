package hub.api.evidence;

import hub.api.problem.ApiProblem;
import hub.model.investigation.item.Evidence;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers with a file that is to be kept and not to be opened here, whatever it is. */
public final class FileAnswer {
    private FileAnswer() {}

    /** Hands the bytes over; asked only if some of them go out. */
    @FunctionalInterface
    public interface Bytes {
        Resource get() throws InterruptedException;
    }

    /** @param bytes asked when nothing is in the way any more, so that only who gets some is known to have them */
    public static ResponseEntity<Resource> of(ServletWebRequest request, Evidence file, Bytes bytes)
            throws InterruptedException {
        String tag = '"' + file.sha256() + '"';
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(tag)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(file.name()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        if (HttpMethod.HEAD.equals(request.getHttpMethod())) {
            return answer.contentLength(file.size()).build(); // nobody got anything
        }
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        String range = range(request, tag);
        if (!isWithin(range, file.size())) {
            throw behindTheEnd(request, file.size());
        }
        Resource all = bytes.get();
        return range == null && request.getHeader(HttpHeaders.RANGE) != null
                ? answer.contentLength(file.size()).body(new InputStreamResource(all)) // of this Spring makes no parts
                : answer.body(all);
    }

    /** The part that is asked for; null for all: of another unit (RFC 9110 14.2), or of another file than this (13.1.5). */
    private static @Nullable String range(ServletWebRequest request, String tag) {
        String range = request.getHeader(HttpHeaders.RANGE);
        String same = request.getHeader(HttpHeaders.IF_RANGE);
        boolean counts = range != null && range.toLowerCase(Locale.ROOT).startsWith("bytes=");
        return counts && (same == null || same.equals(tag)) ? range : null;
    }

    private static ApiProblem behindTheEnd(ServletWebRequest request, long size) {
        HttpServletResponse response = Objects.requireNonNull(request.getResponse());
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        String message = "Range: " + Printable.bare(Objects.requireNonNull(request.getHeader(HttpHeaders.RANGE)))
                + " (expected bytes within 0-" + (size - 1) + ")";
        return ApiProblem.of(ProblemCode.RANGE_NOT_SATISFIABLE, HttpHeaders.RANGE, message);
    }

    /** Spring would answer 416 too, and send all of the bytes with it. */
    private static boolean isWithin(@Nullable String range, long size) {
        try {
            return HttpRange.parseRanges(range).stream().allMatch(each -> each.getRangeStart(size) < size);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
