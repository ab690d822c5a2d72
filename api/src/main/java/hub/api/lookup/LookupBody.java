package hub.api.lookup;

import hub.api.problem.ApiProblem;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.indicator.Span;
import hub.model.indicator.TextExtractor;
import hub.model.problem.ProblemCode;
import hub.search.query.IndicatorRecognizer;
import hub.search.read.SightingLookup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Values or text, not both.
 *
 * @param values raw values, defanged or not, or with their type before them ({@code teid|0badcafe}); at most 10,000
 * @param text instead of values: what is found in it is looked up
 * @param match {@code exact}, and what else counts as a weaker match: {@code cidr}, {@code parent-domain}; with these at most 1,000 values
 */
record LookupBody(
        @Nullable List<String> values,
        @Nullable String text,
        @Nullable List<String> match) {
    static final Set<String> NAMES = Set.of("values", "text", "match");

    /** Each has up to some hundred values that hold it. */
    private static final int MAX_WEAKLY = 1_000;

    private static final int MAX_TEXT = 4 << 20;

    static LookupBody read(Members in, Findings findings) {
        List<String> values = in.items("values", (value, where) -> {
            if (!value.isString()) {
                findings.refuse(ProblemCode.WRONG_TYPE, where, value, "a text");
            }
            return value.isString() ? value.stringValue() : null;
        });
        String text = in.text("text");
        if (in.has("values") == in.has("text")) {
            findings.refuse(ProblemCode.MISSING_FIELD, "/values", "expected either values or text");
        }
        List<String> match = in.items("match", (value, where) -> kind(value, where, findings));
        return new LookupBody(in.has("values") ? values : null, text, match);
    }

    private static @Nullable String kind(JsonNode value, String where, Findings findings) {
        if (MatchKind.parse(value.asString("")).isEmpty()) {
            findings.refuse(ProblemCode.INVALID_VALUE, where, value, MatchKind.EXPECTED);
            return null;
        }
        return value.asString("");
    }

    /** The weaker kinds that are wanted. */
    Set<MatchKind> weaker() {
        Set<MatchKind> kinds = EnumSet.noneOf(MatchKind.class);
        if (match != null) {
            match.forEach(name -> MatchKind.parse(name).ifPresent(kinds::add));
        }
        kinds.remove(MatchKind.EXACT);
        return kinds;
    }

    /** @throws ApiProblem TOO_LARGE */
    List<Asked> asked() {
        List<Asked> asked = values == null ? found(Objects.requireNonNullElse(text, "")) : given(values);
        if (asked.size() > MAX_WEAKLY && !weaker().isEmpty()) {
            String message = asked.size() + " values with match (expected at most " + MAX_WEAKLY + ")";
            throw ApiProblem.of(ProblemCode.TOO_LARGE, values == null ? "/text" : "/values", message);
        }
        return asked;
    }

    private static List<Asked> given(List<String> values) {
        if (values.size() > SightingLookup.MAX_KEYS) {
            String message = values.size() + " values (expected at most " + SightingLookup.MAX_KEYS + ")";
            throw ApiProblem.of(ProblemCode.TOO_LARGE, "/values", message);
        }
        return values.stream()
                .map(value -> new Asked(value, IndicatorRecognizer.readings(value)))
                .toList();
    }

    private static List<Asked> found(String text) {
        if (text.length() > MAX_TEXT) {
            String message = text.length() + " characters (expected at most " + MAX_TEXT + ")";
            throw ApiProblem.of(ProblemCode.TOO_LARGE, "/text", message);
        }
        List<Asked> found = new ArrayList<>();
        for (Span span : TextExtractor.extract(text, SightingLookup.MAX_KEYS)) {
            found.add(new Asked(span.raw(), List.of(span.value())));
        }
        return found.stream().distinct().toList();
    }
}
