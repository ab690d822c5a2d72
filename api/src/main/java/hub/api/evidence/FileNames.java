package hub.api.evidence;

import hub.api.problem.ApiProblem;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Names of files on their way in and out. */
public final class FileNames {
    /** What stands where bytes could not be read, then or before: whoever looks for the file by its name would not find it. */
    private static final char REPLACED = '\ufffd';

    private FileNames() {}

    /**
     * The name of a part (RFC 7578, section 4.2). A quotation mark comes with a backslash before it, or as browsers write it; some clients send the whole path.
     *
     * @param parameter what stands between the quotation marks
     * @throws ApiProblem MISSING_FIELD if no name is left, MALFORMED if its bytes were no UTF-8
     */
    static String sent(@Nullable String parameter) {
        String whole =
                parameter == null ? "" : parameter.strip().replace("\\\"", "\"").replace("%22", "\"");
        if (whole.indexOf(REPLACED) >= 0) {
            throw ApiProblem.of(ProblemCode.MALFORMED, "", "filename: " + Printable.quote(whole) + " (expected UTF-8)");
        }
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        if (last.isBlank() || last.equals(".") || last.equals("..")) {
            String message = "filename: " + Printable.quote(whole) + " (expected the name of a file)";
            throw ApiProblem.of(ProblemCode.MISSING_FIELD, "", message);
        }
        return last;
    }

    /** The value of {@code Content-Disposition} for a file that is to be kept (RFC 6266): the name as it is, and for old clients what ASCII has of it. */
    public static String attachment(String name) {
        String ascii = name.replaceAll("[^ -~]|[\\\\/]", "_").replace("\"", "\\\"");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''"
                + UriUtils.encode(name, StandardCharsets.UTF_8);
    }
}
