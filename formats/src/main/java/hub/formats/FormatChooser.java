package hub.formats;

import hub.formats.Head.Syntax;
import hub.formats.json.Json;
import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the format of a report: by its content type, else by looking. A content type that the bytes contradict is a fault: whoever guesses
 * there reads somebody's report as something that it is not.
 */
public final class FormatChooser {
    /** What a type promises that names a syntax and no format; empty for none. */
    private static final Map<String, Optional<Syntax>> SAYS_LITTLE = Map.of(
            "application/json", Optional.of(Syntax.JSON),
            "application/xml", Optional.of(Syntax.XML),
            "text/xml", Optional.of(Syntax.XML),
            "application/octet-stream", Optional.empty());

    private static final String CLOUD_EVENT = "application/cloudevents+json";

    private final List<Format> formats;

    public FormatChooser(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /** What came of looking for the format. */
    public sealed interface Choice {
        /**
         * The format is found.
         *
         * @param report the bytes to read; of a CloudEvent, its data
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Chosen(Format format, byte[] report) implements Choice {
            public Decoded read(ReadContext context) {
                return format.read(report, context);
            }
        }

        /** No format reads these bytes. */
        record Refused(Problem problem) implements Choice {}
    }

    /** @param contentType as the sender states it; null if not at all */
    public Choice choose(byte[] report, @Nullable String contentType) {
        if (report.length > Json.MAX_BYTES) {
            return refused(ProblemCode.TOO_LARGE, report.length + " bytes (expected at most " + Json.MAX_BYTES + ")");
        }
        if (contentType == null || contentType.isBlank()) {
            return sniff(report);
        }
        Optional<MediaType> type = MediaType.parse(contentType);
        if (type.isEmpty()) {
            return unknown("content-type: " + Printable.quote(contentType) + " is no media type");
        }
        return type.get().name().equals(CLOUD_EVENT) ? unwrap(report) : choose(report, type.get());
    }

    private Choice unwrap(byte[] event) {
        return switch (CloudEvent.read(event)) {
            case CloudEvent.Read.Refused(Problem problem) -> new Choice.Refused(problem);
            case CloudEvent.Read.Event(CloudEvent inner)
            when CLOUD_EVENT.equals(inner.contentType()) ->
                unknown("datacontenttype: a CloudEvent within a CloudEvent");
            case CloudEvent.Read.Event(CloudEvent inner) -> choose(inner.data(), inner.contentType());
        };
    }

    private Choice choose(byte[] report, MediaType type) {
        Optional<Syntax> promised = SAYS_LITTLE.get(type.name());
        if (promised != null) {
            return promised.map(syntax -> sniff(report, syntax)).orElseGet(() -> sniff(report));
        }
        Optional<Format> format = formats.stream()
                .filter(known ->
                        known.mediaType().equals(type.name()) || known.aliases().contains(type.name()))
                .findFirst();
        if (format.isEmpty()) {
            return unknown("content-type: " + Printable.quote(type.name()));
        }
        String version = type.parameters().get("version");
        if (version != null && !format.get().versions().contains(version)) {
            return refused(
                    ProblemCode.UNSUPPORTED_VERSION,
                    type.name() + ": version " + Printable.quote(version) + " (expected "
                            + String.join(" or ", format.get().versions()) + ")");
        }
        return compare(format.get(), report);
    }

    private Choice compare(Format promised, byte[] report) {
        Head head = Head.of(report);
        if (head.syntax() == Syntax.EMPTY) {
            return refused(ProblemCode.EMPTY, "nothing but space (expected " + promised.mediaType() + ")");
        }
        if (promised.looksLike(head)) {
            return new Choice.Chosen(promised, report);
        }
        Optional<Format> found = formats.stream()
                .filter(format -> !format.isCatchAll() && format.looksLike(head))
                .findFirst();
        if (found.isEmpty() && (promised.isCatchAll() || head.syntax() == promised.syntax())) {
            return new Choice.Chosen(promised, report);
        }
        String what = found.map(Format::mediaType).orElse(head.syntax().label());
        return refused(
                ProblemCode.FORMAT_MISMATCH,
                "found " + what + " (expected " + promised.mediaType() + ", as the content type says)");
    }

    private Choice sniff(byte[] report, Syntax promised) {
        Head head = Head.of(report);
        Syntax found = head.syntax();
        if (found == promised || found == Syntax.EMPTY) {
            return sniff(report, head);
        }
        return refused(
                ProblemCode.FORMAT_MISMATCH,
                "found " + found.label() + " (expected " + promised.label() + ", as the content type says)");
    }

    private Choice sniff(byte[] report) {
        return sniff(report, Head.of(report));
    }

    private Choice sniff(byte[] report, Head head) {
        if (head.syntax() == Syntax.EMPTY) {
            return refused(ProblemCode.EMPTY, report.length == 0 ? "no bytes" : "nothing but space");
        }
        Optional<Format> found =
                formats.stream().filter(format -> format.looksLike(head)).findFirst();
        if (found.isPresent() && found.get().isCatchAll() && Wrapped.is(head.start())) {
            return unknown("found text around JSON or XML, whose markings would not be read"
                    + " (with the content type text/plain it is taken as text)");
        }
        if (found.isPresent()) {
            return new Choice.Chosen(found.get(), report);
        }
        if (head.syntax() == Syntax.JSON && Json.parse(report) instanceof Json.Parsed.Refused(Problem problem)) {
            return new Choice.Refused(problem);
        }
        return unknown("found " + head.syntax().label() + " of no known form");
    }

    private Choice unknown(String message) {
        String known = formats.stream().map(Format::mediaType).collect(Collectors.joining(", "));
        return refused(ProblemCode.UNKNOWN_FORMAT, message + " (expected one of " + known + ")");
    }

    private static Choice refused(ProblemCode code, String message) {
        return new Choice.Refused(Problem.of(code, "", message));
    }
}
