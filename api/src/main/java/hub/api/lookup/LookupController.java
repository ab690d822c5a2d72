package hub.api.lookup;

import com.google.common.collect.Lists;
import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.request.JsonBody;
import hub.api.subscriber.SubscriberKeys;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.audit.Action;
import hub.model.indicator.Canonical;
import hub.model.indicator.Span;
import hub.model.indicator.TextExtractor;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.query.IndicatorRecognizer;
import hub.search.read.Seen;
import hub.search.read.SightingLookup;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Have you seen these? */
@RestController
class LookupController {
    /** Of values in the audit; it says how many there were. */
    private static final int MAX_TOLD = 1_000;

    private static final int MAX_TEXT = 4 << 20;
    private static final String WITHHELD =
            "a subscriber's identifier (expected the role " + SubscriberKeys.ROLE.label() + ")";

    private final SightingLookup sightings;
    private final SubscriberKeys subscribers;

    LookupController(SightingLookup sightings, SubscriberKeys subscribers) {
        this.sightings = sightings;
        this.subscribers = subscribers;
    }

    /**
     * One of the two, in the body.
     *
     * @param values raw values, defanged or not, or with their type before them ({@code teid|0badcafe}); at most 10,000
     * @param text instead of values: what is found in it is looked up
     */
    record LookupBody(
            @Nullable List<String> values, @Nullable String text) {
        static @Nullable LookupBody read(Members in, Findings findings) {
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
            return new LookupBody(in.has("values") ? values : null, text);
        }
    }

    /** Answers in the order of the question. */
    record AnswerBody(List<ResultBody> results) {}

    /** A value as it was asked for, and what it can be read as. */
    private record Asked(String input, List<Canonical> readings) {}

    @PostMapping(path = "/api/v1/indicators/lookup", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Costs(Costs.BULK)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOKUP)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LookupBody.class)))
    AnswerBody lookup(Viewer viewer, Trail trail, HttpServletRequest request) {
        List<Asked> asked = asked(JsonBody.read(request, Set.of("values", "text"), LookupBody::read));
        tell(trail, asked);
        List<String> keys = asked.stream()
                .flatMap(one -> one.readings().stream())
                .map(Canonical::indexKey)
                .distinct()
                .toList();
        Map<String, Seen> seen = new HashMap<>();
        for (List<String> some : Lists.partition(keys, SightingLookup.MAX_KEYS)) {
            seen.putAll(sightings.lookup(viewer, some));
        }
        seen.putAll(sightings.lookupAny(viewer, named(viewer, asked)));
        seen.values().stream().flatMap(each -> each.incidents().stream()).forEach(id -> trail.names(id.value()));
        boolean withheld = !viewer.has(SubscriberKeys.ROLE);
        return new AnswerBody(
                asked.stream().map(one -> result(one, seen, withheld)).toList());
    }

    /** Not the text around them: it was only searched for values. */
    private static void tell(Trail trail, List<Asked> asked) {
        trail.asks("count", Integer.toString(asked.size()));
        trail.asks("values", asked.stream().map(Asked::input).limit(MAX_TOLD).toList());
    }

    /** The subscribers that are asked for, by their index key, with all keys under which they may stand. */
    private Map<String, List<String>> named(Viewer viewer, List<Asked> asked) {
        Map<String, List<String>> named = new HashMap<>();
        for (Asked one : asked) {
            for (Canonical reading : one.readings()) {
                List<String> keys = subscribers.of(viewer, reading);
                if (!keys.isEmpty()) {
                    named.computeIfAbsent(
                            reading.indexKey(),
                            own -> Stream.concat(keys.stream(), Stream.of(own)).toList());
                }
            }
        }
        return named;
    }

    private static List<Asked> asked(LookupBody body) {
        List<String> values = body.values();
        String text = Objects.requireNonNullElse(body.text(), "");
        if (values != null) {
            if (values.size() > SightingLookup.MAX_KEYS) {
                String message = values.size() + " values (expected at most " + SightingLookup.MAX_KEYS + ")";
                throw ApiProblem.of(ProblemCode.TOO_LARGE, "/values", message);
            }
            return values.stream()
                    .map(value -> new Asked(value, IndicatorRecognizer.readings(value)))
                    .toList();
        }
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

    private static ResultBody result(Asked asked, Map<String, Seen> seen, boolean withheld) {
        for (Canonical reading : asked.readings()) {
            Seen found = seen.get(reading.indexKey());
            if (found != null) {
                return ResultBody.seen(asked.input(), reading, found);
            }
        }
        String reason = withheld && asked.readings().stream().anyMatch(SubscriberKeys::isSubscriber) ? WITHHELD : null;
        return ResultBody.unseen(asked.input(), asked.readings(), reason);
    }
}
