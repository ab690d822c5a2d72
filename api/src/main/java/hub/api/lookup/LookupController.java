package hub.api.lookup;

import com.google.common.collect.Lists;
import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.request.JsonBody;
import hub.api.subscriber.SubscriberKeys;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.indicator.Canonical;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
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

    private final SightingLookup sightings;
    private final SubscriberKeys subscribers;

    LookupController(SightingLookup sightings, SubscriberKeys subscribers) {
        this.sightings = sightings;
        this.subscribers = subscribers;
    }

    /**
     * What was asked, answered.
     *
     * @param results in the order of the question
     * @param question a report that asks others about what was not seen; absent if all was, or nothing can be asked
     */
    record AnswerBody(List<ResultBody> results, @Nullable QuestionBody question) {}

    @PostMapping(path = "/api/v1/indicators/lookup", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Costs(Costs.BULK)
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.LOOKUP)
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LookupBody.class)))
    AnswerBody lookup(Viewer viewer, Trail trail, HttpServletRequest request) {
        LookupBody body = JsonBody.read(request, LookupBody.NAMES, LookupBody::read);
        List<Asked> asked = body.asked();
        Set<MatchKind> kinds = body.weaker();
        tell(trail, asked, kinds);
        subscribers.count(viewer, asked.stream().map(Asked::readings).toList());
        Map<String, Seen> seen = exact(viewer, asked);
        Weaker weaker = Weaker.of(sightings, viewer, asked, kinds);
        Stream.concat(seen.values().stream(), weaker.all())
                .flatMap(each -> each.incidents().stream())
                .forEach(id -> trail.names(id.value()));
        boolean withheld = !viewer.has(SubscriberKeys.ROLE);
        List<ResultBody> results = new ArrayList<>();
        List<Asked> unseen = new ArrayList<>();
        for (Asked one : asked) {
            ResultBody result = result(one, seen, withheld, kinds.isEmpty() ? null : weaker.of(one));
            results.add(result);
            if (result.isNothing()) {
                unseen.add(one);
            }
        }
        return new AnswerBody(results, QuestionBody.about(unseen));
    }

    private Map<String, Seen> exact(Viewer viewer, List<Asked> asked) {
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
        return seen;
    }

    /** Not the text around them: it was only searched for values. */
    private static void tell(Trail trail, List<Asked> asked, Set<MatchKind> kinds) {
        trail.asks("count", Integer.toString(asked.size()));
        trail.asks("values", asked.stream().map(Asked::input).limit(MAX_TOLD).toList());
        if (!kinds.isEmpty()) {
            trail.asks("match", kinds.stream().map(MatchKind::label).toList());
        }
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

    private static ResultBody result(
            Asked asked, Map<String, Seen> seen, boolean withheld, @Nullable List<WeakerBody> weaker) {
        for (Canonical reading : asked.readings()) {
            Seen found = seen.get(reading.indexKey());
            if (found != null) {
                return ResultBody.seen(asked.input(), reading, found, weaker);
            }
        }
        String reason = withheld && asked.readings().stream().anyMatch(SubscriberKeys::isSubscriber)
                ? SubscriberKeys.WITHHELD
                : null;
        return ResultBody.unseen(asked.input(), asked.readings(), reason, weaker);
    }
}
