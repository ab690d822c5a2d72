package hub.api.evidence;

import hub.model.investigation.item.Evidence;
import org.jspecify.annotations.Nullable;
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
        if (!isWithin(request.getHeader(HttpHeaders.RANGE), file.size())) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + file.size())
                    .build();
        }
        return answer.body(bytes.get());
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
