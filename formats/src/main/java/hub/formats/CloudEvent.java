package hub.formats;

import hub.formats.json.Json;
import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A CloudEvent in structured mode, of which only the data and its type matter: who sent it is the principal, never {@code source}.
 *
 * @param contentType the type of the data; null if not stated
 * @param data the report
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record CloudEvent(@Nullable String contentType, byte[] data) {
    private static final Set<String> VERSIONS = Set.of("1.0");

    /** What came of opening the envelope. */
    sealed interface Read {
        record Event(CloudEvent event) implements Read {}

        record Refused(Problem problem) implements Read {}
    }

    /** CloudEvents 1.0, JSON format, section 3: {@code data} or {@code data_base64}. */
    static Read read(byte[] bytes) {
        return switch (Json.parse(bytes)) {
            case Json.Parsed.Refused(Problem problem) -> new Read.Refused(problem);
            case Json.Parsed.Tree(JsonNode root) -> open(root);
        };
    }

    private static Read open(JsonNode root) {
        JsonNode version = root.path("specversion");
        if (!version.isString()) {
            return refused(ProblemCode.MISSING_FIELD, "/specversion", "specversion: absent (expected \"1.0\")");
        }
        if (!VERSIONS.contains(version.stringValue())) {
            return refused(
                    ProblemCode.UNSUPPORTED_VERSION,
                    "/specversion",
                    "specversion: " + Printable.quote(version.stringValue()) + " (expected \"1.0\")");
        }
        String type = root.path("datacontenttype").isString()
                ? root.path("datacontenttype").stringValue()
                : null;
        if (root.path("data_base64").isString()) {
            return base64(type, root.path("data_base64").stringValue());
        }
        JsonNode data = root.path("data");
        if (data.isMissingNode() || data.isNull()) {
            return refused(ProblemCode.EMPTY, "/data", "data: absent (expected data or data_base64)");
        }
        byte[] report = data.isString() ? data.stringValue().getBytes(StandardCharsets.UTF_8) : Json.write(data);
        return new Read.Event(new CloudEvent(type, report));
    }

    private static Read base64(@Nullable String type, String text) {
        try {
            return new Read.Event(new CloudEvent(type, Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException e) {
            return refused(ProblemCode.INVALID_VALUE, "/data_base64", "data_base64: not Base64 (expected RFC 4648)");
        }
    }

    private static Read refused(ProblemCode code, String pointer, String message) {
        return new Read.Refused(Problem.of(code, pointer, message));
    }
}
