package hub.ingest.notify;

import hub.formats.json.Fill;
import hub.model.marking.Tlp;
import hub.model.partner.Viewer;
import hub.model.subscription.Subscription;
import hub.model.subscription.Telling;
import hub.search.read.IncidentQuery;
import hub.search.read.IncidentSearch;
import hub.search.read.SearchPage;
import hub.search.read.SearchPage.FacetValue;
import hub.search.read.SearchPage.Hit;
import hub.search.read.Sort;
import hub.search.read.Summary;
import hub.search.read.TimeField;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes digests: what a period brought, and how that compares with the period before. */
final class Digests {
    /** What the counts are by. */
    private static final List<String> TRENDS = List.of("kind", "severity", "technique");

    /** Of incidents that a digest names; how many there are more is said. */
    private static final int MAX_NAMED = 100;

    /** A period is told of once the index surely has it. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** After a long silence only so many digests are made up for. */
    private static final int MAX_LATE = 24;

    private static final String ABOUT = "digest@";

    private final IncidentSearch search;

    Digests(IncidentSearch search) {
        this.search = search;
    }

    /**
     * A digest.
     *
     * @param shown the incidents that it names
     * @param strict true if one of them is AMBER+STRICT
     */
    record Digest(ObjectNode json, List<Message.Shown> shown, boolean strict) {}

    /** Queues the digests of all periods that ended since the last. */
    static void queue(Outbox outbox, Subscription subscription, Instant now) {
        Duration period = subscription.rhythm().period();
        Instant last = lastEnd(subscription, now);
        Instant known = outbox.of(subscription.id()).stream()
                .filter(telling -> telling.event() == Telling.Event.DIGEST)
                .map(Digests::end)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant begun = lastEnd(subscription, subscription.updated());
        Instant end =
                latest(known, begun, last.minus(period.multipliedBy(MAX_LATE))).plus(period);
        for (; !end.isAfter(last); end = end.plus(period)) {
            outbox.put(telling(outbox, subscription, end, now));
        }
    }

    /** The end of the last period that can be told of. */
    static Instant lastEnd(Subscription subscription, Instant now) {
        return subscription.rhythm().lastEnd(now.minus(GRACE));
    }

    private static Instant latest(Instant... all) {
        return List.of(all).stream().max(Instant::compareTo).orElseThrow();
    }

    private static Telling telling(Outbox outbox, Subscription subscription, Instant end, Instant now) {
        return new Telling(
                subscription.id(),
                ABOUT + end,
                outbox.next(),
                Matcher.messageId(subscription.id(), ABOUT + end),
                Telling.Event.DIGEST,
                0,
                null,
                now,
                Telling.Status.PENDING,
                false,
                0,
                null,
                null,
                null);
    }

    /** The end of the period that it is about. */
    static Instant end(Telling telling) {
        return Instant.parse(telling.about().substring(ABOUT.length()));
    }

    Digest write(Subscription subscription, Telling telling, Viewer viewer) {
        Instant to = end(telling);
        Duration period = subscription.rhythm().period();
        Instant from = to.minus(period.isZero() ? Duration.ofDays(1) : period);
        IncidentQuery query = IncidentQuery.of(subscription.q()).limited(1).counting(TRENDS.toArray(String[]::new));
        SearchPage now = search.search(viewer, query.between(TimeField.REPORTED, from, to));
        SearchPage before =
                search.search(viewer, query.between(TimeField.REPORTED, from.minus(Duration.between(from, to)), from));
        SearchPage named = search.search(
                viewer,
                IncidentQuery.of(subscription.q())
                        .between(TimeField.UPDATED, from, to)
                        .sorted(new Sort(Sort.Key.UPDATED, true))
                        .limited(MAX_NAMED));
        List<Summary> summaries = named.hits().stream().map(Hit::summary).toList();
        ObjectNode json = new Fill()
                .time("from", from)
                .time("to", to)
                .number("new", now.total())
                .number("newBefore", before.total())
                .node("trends", trends(now, before))
                .number("changed", named.total())
                .list("incidents", summaries, Digests::line)
                .done();
        return new Digest(
                json,
                summaries.stream()
                        .map(each -> new Message.Shown(each.id(), each.revision()))
                        .toList(),
                summaries.stream().anyMatch(each -> each.tlp().equals(Tlp.AMBER_STRICT.label())));
    }

    private static ObjectNode trends(SearchPage now, SearchPage before) {
        Fill trends = new Fill();
        for (String field : TRENDS) {
            Map<String, Long> earlier = counts(before, field);
            Map<String, Long> counts = counts(now, field);
            earlier.keySet().forEach(value -> counts.putIfAbsent(value, 0L));
            trends.list(
                    field,
                    counts.entrySet(),
                    count -> new Fill()
                            .text("value", count.getKey())
                            .number("new", count.getValue())
                            .number("newBefore", earlier.getOrDefault(count.getKey(), 0L))
                            .done());
        }
        return trends.done();
    }

    private static Map<String, Long> counts(SearchPage page, String field) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (FacetValue value : Optional.ofNullable(page.facets().get(field)).orElse(List.of())) {
            counts.put(value.value(), value.count());
        }
        return counts;
    }

    private static ObjectNode line(Summary summary) {
        return new Fill()
                .text("id", summary.id())
                .number("revision", summary.revision())
                .text("owner", summary.owner())
                .text("externalId", summary.externalId())
                .text("title", summary.title())
                .text("kind", summary.kind())
                .text("tlp", summary.tlp())
                .text("severity", summary.severity())
                .time("updated", summary.updated())
                .done();
    }
}
