package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.formats.json.Findings;
import hub.formats.json.Json;
import hub.formats.json.Members;
import hub.formats.json.Pointers;
import hub.formats.value.Times;
import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.normalize.privacy.Privacy;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a request's body as a JSON object with the same strictness as reports, but for unknown members: a request may have none. */
public final class JsonBody {
    /** What {@link #past} expects, for people. */
    public static final String PAST = "a time from 1970 on that is not later than now, " + Times.EXPECTED;

    /** How far the clock of whoever saw something may be ahead. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final String HAPPENED = "a time from 1970 on, at most a day ahead, " + Times.EXPECTED;

    private JsonBody() {}

    /** Makes a value of the members and notes what is wrong with them; null if something is. */
    @FunctionalInterface
    public interface Reader<T> {
        @Nullable
        T read(Members members, Findings findings);
    }

    /**
     * @param names all members that the object may have
     * @throws ApiProblem with every violation
     */
    public static <T> T read(HttpServletRequest request, Set<String> names, Reader<T> reader) {
        Charsets.check(request.getContentType());
        return read(BodyBytes.of(request, Json.MAX_BYTES), names, reader);
    }

    /** The same of bytes that were read already. */
    public static <T> T read(byte[] bytes, Set<String> names, Reader<T> reader) {
        return read(object(bytes), names, reader);
    }

    /** The body as it is, for who changes it before it is read. */
    public static ObjectNode object(HttpServletRequest request) {
        return object(BodyBytes.of(request, Json.MAX_BYTES));
    }

    /** The same for a body at hand. */
    public static <T> T read(ObjectNode object, Set<String> names, Reader<T> reader) {
        Findings findings = new Findings("");
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                String message = Printable.quote(name) + " (expected one of " + sorted(names) + ")";
                findings.refuse(ProblemCode.UNKNOWN_FIELD, Pointers.child("", name), message);
            }
        }
        T value = reader.read(new Members(object, "", findings), findings);
        for (Violation unknown : findings.warnings()) { // what a part of a report would keep
            String pointer = unknown.pointer();
            findings.refuse(ProblemCode.UNKNOWN_FIELD, pointer, Pointers.readable(pointer) + ": not known here");
        }
        if (value == null || findings.refused()) {
            throw new ApiProblem(findings.problem());
        }
        return value;
    }

    /** The same of bytes that were read already. */
    public static ObjectNode object(byte[] bytes) {
        JsonNode root = switch (Json.parse(bytes)) {
            case Json.Parsed.Refused(Problem problem) -> throw new ApiProblem(problem);
            case Json.Parsed.Tree(JsonNode tree) -> tree;
        };
        if (root instanceof ObjectNode object) {
            return object;
        }
        throw ApiProblem.of(
                ProblemCode.WRONG_TYPE, "", "request body: " + Findings.shown(root) + " (expected an object)");
    }

    /** The object without subscribers, for who keeps it in the log: what is there stays there. */
    public static ObjectNode nameless(ObjectNode object) {
        return (ObjectNode) Json.tree(Objects.requireNonNull(Privacy.beside(Json.plain(object), null)));
    }

    /** A time that is not later than now and can be meant; null, and told, if it is not. */
    public static @Nullable Instant past(Members in, String name, Instant now) {
        return in.value(name, text -> until(text, now), PAST);
    }

    /** When something happened by the clock of whoever saw it, which may be ahead; null, and told, if it cannot be meant. */
    public static @Nullable Instant happened(Members in, String name, Instant now) {
        return in.value(name, text -> until(text, now.plus(AHEAD)), HAPPENED);
    }

    private static @Nullable Instant until(String text, Instant latest) {
        Instant time = Times.parse(text);
        return time == null || time.isBefore(Instant.EPOCH) || time.isAfter(latest) ? null : time;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
