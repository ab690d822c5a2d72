package hub.api.problem;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached: in filters. */
@Component
public final class ProblemWriter {
    private static final String ROOM =
            " (expected the request line and all headers within 48 KiB, unless the operator set another limit)";

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** @param path that was asked for: a TAXII client gets an error of TAXII */
    public void write(HttpServletResponse response, @Nullable String path, Problem problem) throws IOException {
        int status = problem.code().httpStatus();
        write(response, status, answer(path, problem, status));
    }

    /** What the server refused by itself, with its status and no word of its own. */
    public void writeRefusal(HttpServletResponse response, @Nullable String path, int status) throws IOException {
        write(response, status, refusal(path, status));
    }

    private static void write(HttpServletResponse response, int status, Answer answer) throws IOException {
        response.setStatus(status);
        response.setContentType(answer.mediaType());
        response.getOutputStream().write(answer.body());
    }

    /** The same where not even a response of a servlet is reached. */
    public Answer refusal(@Nullable String path, int status) {
        return refusal(path, status, sentence(status));
    }

    /** @param sentence of whoever refused, for people */
    public Answer refusal(@Nullable String path, int status, String sentence) {
        return answer(path, Problem.of(codeOf(status), "", sentence), status);
    }

    private Answer answer(@Nullable String path, Problem problem, int status) {
        ErrorForm form = ErrorForm.of(path);
        return new Answer(form.mediaType().toString(), json.writeValueAsBytes(form.body(problem, status)));
    }

    /** A problem as it is sent. */
    public record Answer(String mediaType, byte[] body) {}

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "nothing that you may see has this address";
            case 405, 501 -> "the hub does not know this method or transfer coding";
            case 408 -> "the request stopped coming (expected the whole)";
            case 413 -> "the body is too large";
            case 414 -> "the address is too long" + ROOM;
            case 417 -> "Expect: not known here (expected 100-continue or none)";
            case 431 -> "the headers are too long" + ROOM;
            case 426, 505 -> "the request line names a version that the hub does not speak (expected HTTP/1.1)";
            default ->
                status < 500
                        ? "the request line or a header is not as HTTP/1.1 has it (expected one Host, the same as in the address;"
                                + " at most one Content-Length; an address with whole escapes and none of // ;"
                                + " .. %00 %2f; headers without control characters)"
                        : "the hub failed before the request reached a resource";
        };
    }

    /** The code for what a server or framework refuses on its own, by its status. */
    public static ProblemCode codeOf(int status) {
        return switch (status) {
            case 400, 426, 505 -> ProblemCode.MALFORMED;
            case 401 -> ProblemCode.UNAUTHENTICATED;
            case 403 -> ProblemCode.FORBIDDEN;
            case 404 -> ProblemCode.NOT_FOUND;
            case 405, 501 -> ProblemCode.NOT_ALLOWED;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 408 -> ProblemCode.TOO_SLOW;
            case 413, 414, 431 -> ProblemCode.TOO_LARGE;
            case 415 -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case 416 -> ProblemCode.RANGE_NOT_SATISFIABLE;
            default -> status < 500 ? ProblemCode.INVALID_VALUE : ProblemCode.INTERNAL;
        };
    }
}
