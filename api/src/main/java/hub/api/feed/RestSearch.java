package hub.api.feed;

import hub.api.request.Parameters;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * As much of MISP's search for events as the hub answers.
 *
 * @param q the same in the query language
 * @param uuids only these events; none for all
 * @param page from 1
 * @param limit events on a page
 */
record RestSearch(String q, List<String> uuids, int page, int limit) {
    static final Set<String> NAMES = Set.of(
            "returnFormat", "page", "limit", "uuid", "eventid", "timestamp", "publish_timestamp", "last", "published");

    /** Whole events in one answer. */
    static final int MOST = 50;

    /** Of events up to the end of the last page that can be asked for. */
    private static final int FARTHEST = 10_000;

    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,4}[smhd]");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    RestSearch {
        uuids = List.copyOf(uuids);
    }

    static @Nullable RestSearch read(Members in, Findings findings) {
        String format = text(in.raw("returnFormat"));
        if (format != null && !format.equals("json")) {
            findings.refuse(
                    ProblemCode.INVALID_VALUE, in.at("returnFormat"), "returnFormat: " + format + " (expected json)");
        }
        String published = text(in.raw("published"));
        if (published != null && !Set.of("true", "1").contains(published)) {
            findings.refuse(
                    ProblemCode.INVALID_VALUE,
                    in.at("published"),
                    "published: " + published + " (expected true: whatever the hub shows is published)");
        }
        int limit = Parameters.number("limit", text(in.raw("limit")), 1, MOST, MOST);
        int page = Parameters.number("page", text(in.raw("page")), 1, FARTHEST / limit, 1);
        List<JsonNode> named = Stream.of("uuid", "eventid")
                .map(in::raw)
                .filter(value -> value != null && !value.isNull())
                .toList();
        List<String> uuids = named.stream().flatMap(RestSearch::texts).toList();
        if (uuids.isEmpty() && !named.isEmpty()) {
            findings.refuse(ProblemCode.EMPTY, in.at("uuid"), "uuid: an empty list (expected a UUID, or no uuid)");
        }
        if (uuids.size() > MOST) {
            findings.refuse(
                    ProblemCode.TOO_LARGE, in.at("uuid"), "uuid: " + uuids.size() + " (expected at most " + MOST + ")");
        }
        List<String> since = Stream.of("timestamp", "publish_timestamp", "last")
                .map(name -> since(in, name, findings))
                .filter(condition -> !condition.isEmpty())
                .toList();
        return new RestSearch(String.join(" AND ", since), uuids, page, limit);
    }

    /** Seconds since 1970, or a span before now such as {@code 7d}. */
    private static String since(Members in, String name, Findings findings) {
        String text = text(in.raw(name));
        if (text == null) {
            return "";
        }
        if (SPAN.matcher(text).matches()) {
            return "updated:>=now-" + text;
        }
        if (SECONDS.matcher(text).matches()) {
            return "updated:>=" + Instant.ofEpochSecond(Long.parseLong(text));
        }
        findings.refuse(
                ProblemCode.INVALID_VALUE,
                in.at(name),
                name + ": " + text + " (expected seconds since 1970, or 7d, 24h, 30m)");
        return "";
    }

    /** MISP's clients write numbers as texts too. */
    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.isString() ? value.stringValue() : value.toString();
    }

    private static Stream<String> texts(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return Stream.empty();
        }
        return value.isArray()
                ? value.valueStream().flatMap(RestSearch::texts)
                : Stream.of(String.valueOf(text(value)));
    }
}
