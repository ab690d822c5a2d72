package hub.search.read;

import com.google.common.collect.Comparators;
import hub.model.audit.Action;
import hub.model.audit.Way;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How often agencies were shown an incident, from their audits, for its owner. Tells times and numbers alone: what they asked for stays theirs. */
public final class ReceiptReader {
    private static final List<String> SHOWING =
            List.of(Action.READ.label(), Action.HISTORY.label(), Action.SEARCH.label(), Action.FEED.label());
    private static final int MAX_DAYS = 366;

    /** Of people and machines of an agency that are told apart. */
    private static final int MAX_READERS = 1_000;

    private final ViewerSearch search;

    public ReceiptReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * That an agency was shown something by one way.
     *
     * @param first when for the first time
     * @param last when for the last time
     * @param times in how many answers, events or messages
     * @param removed when it was last told that it is gone; null if it was not
     * @param forgotten true if each of those whom it was shown to was told that it is gone since
     */
    public record Shown(
            Way way,
            Instant first,
            Instant last,
            long times,
            @Nullable Instant removed,
            boolean forgotten) {}

    /** In how many answers on a day, UTC, {@code 2026-11-26}. */
    public record Day(String day, long times) {}

    /**
     * Of one agency, by each way by which it was ever shown any of these.
     *
     * @throws IllegalArgumentException if some of them are not the viewer's agency's own
     */
    public List<Shown> shown(Viewer owner, Collection<Stored> incidents, AgencyId agency) {
        List<String> ids = ids(owner, incidents);
        ObjectNode readers =
                Json.object("terms", Json.object().put("field", "who").put("size", MAX_READERS));
        readers.set("aggs", readersTimes(ids));
        ObjectNode ways = Json.object("terms", Json.object().put("field", "way").put("size", Way.values().length));
        ways.set("aggs", Json.object("readers", readers));
        JsonNode answer = ask(Set.of(agency), showing(ids), Json.object("ways", ways));
        List<Shown> shown = new ArrayList<>();
        for (JsonNode way : answer.path("aggregations").path("ways").path("buckets")) {
            shown(way).ifPresent(shown::add);
        }
        return shown;
    }

    private static ObjectNode readersTimes(List<String> ids) {
        ObjectNode removal = Json.terms("removed", ids);
        ObjectNode shown = Json.object("filter", Json.object("bool", Json.object("must_not", removal.deepCopy())));
        ObjectNode times = Json.object("first", Json.object("min", at()));
        times.set("last", Json.object("max", at()));
        shown.set("aggs", times);
        ObjectNode removed = Json.object("filter", removal);
        removed.set("aggs", Json.object("last", Json.object("max", at())));
        ObjectNode both = Json.object("shown", shown);
        both.set("removed", removed);
        return both;
    }

    private static Optional<Shown> shown(JsonNode way) {
        Shown all = null;
        for (JsonNode reader : way.path("readers").path("buckets")) {
            JsonNode times = reader.path("shown");
            long count = times.path("doc_count").asLong();
            if (count > 0) {
                Instant removed = moment(reader.path("removed"), "last");
                Instant last = Objects.requireNonNull(moment(times, "last"));
                boolean forgotten = removed != null && !removed.isBefore(last);
                Instant first = Objects.requireNonNull(moment(times, "first"));
                Way name = Way.valueOf(way.path("key").asString().toUpperCase(Locale.ROOT));
                all = and(all, new Shown(name, first, last, count, removed, forgotten));
            }
        }
        return Optional.ofNullable(all);
    }

    private static Shown and(@Nullable Shown one, Shown other) {
        if (one == null) {
            return other;
        }
        return new Shown(
                one.way(),
                Comparators.min(one.first(), other.first()),
                Comparators.max(one.last(), other.last()),
                one.times() + other.times(),
                latest(one.removed(), other.removed()),
                one.forgotten() && other.forgotten());
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Comparators.max(one, other);
    }

    /**
     * When an agency last fetched each kind of file, whatever was in it.
     *
     * @throws IllegalArgumentException if some of the incidents that it is for are not the viewer's agency's own
     */
    public Map<Way, Instant> fetched(Viewer owner, Collection<Stored> incidents, AgencyId agency) {
        ids(owner, incidents);
        List<String> files =
                Stream.of(Way.values()).filter(Way::isFile).map(Way::label).toList();
        ObjectNode ways = Json.object("terms", Json.object().put("field", "way").put("size", files.size()));
        ways.set("aggs", Json.object("last", Json.object("max", at())));
        JsonNode answer = ask(Set.of(agency), List.of(Json.terms("way", files)), Json.object("ways", ways));
        Map<Way, Instant> fetched = new EnumMap<>(Way.class);
        for (JsonNode way : answer.path("aggregations").path("ways").path("buckets")) {
            Way name = Way.valueOf(way.path("key").asString().toUpperCase(Locale.ROOT));
            fetched.put(name, Objects.requireNonNull(moment(way, "last")));
        }
        return fetched;
    }

    /**
     * Of all these agencies together, the latest year's days on which there was anything.
     *
     * @throws IllegalArgumentException if some of the incidents are not the viewer's agency's own
     */
    public List<Day> days(Viewer owner, Collection<Stored> incidents, Collection<AgencyId> agencies) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        ObjectNode histogram =
                at().put("calendar_interval", "day").put("min_doc_count", 1).put("format", "yyyy-MM-dd");
        JsonNode answer = ask(
                agencies,
                showing(ids(owner, incidents)),
                Json.object("days", Json.object("date_histogram", histogram)));
        List<Day> days = new ArrayList<>();
        for (JsonNode bucket : answer.path("aggregations").path("days").path("buckets")) {
            days.add(new Day(
                    bucket.path("key_as_string").asString(),
                    bucket.path("doc_count").asLong()));
        }
        return days.subList(Math.max(0, days.size() - MAX_DAYS), days.size());
    }

    private static List<String> ids(Viewer owner, Collection<Stored> incidents) {
        if (incidents.stream().anyMatch(each -> !each.owner().equals(owner.agency()))) {
            throw new IllegalArgumentException("receipts: another agency's incident");
        }
        return incidents.stream().map(each -> each.id().value()).toList();
    }

    private static List<ObjectNode> showing(List<String> incidents) {
        return List.of(Json.terms("action", SHOWING), Json.terms("objects", incidents));
    }

    private JsonNode ask(Collection<AgencyId> agencies, List<ObjectNode> wanted, ObjectNode aggs) {
        ObjectNode bool = Json.object();
        ArrayNode filter = bool.putArray("filter");
        wanted.forEach(filter::add);
        filter.add(Json.term("allowed", true));
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", true);
        body.set("aggs", aggs);
        return search.search(audits(agencies), Indices.AUDIT.alias(), Json.object("bool", bool), body);
    }

    /** An audit is read with its own agency's token, and with nothing else. */
    private static Viewer audits(Collection<AgencyId> agencies) {
        Set<Token> tokens =
                agencies.stream().map(agency -> Token.agency(agency.value())).collect(Collectors.toSet());
        return new Viewer(agencies.iterator().next(), null, Set.of(), tokens);
    }

    private static ObjectNode at() {
        return Json.object().put("field", "at");
    }

    /** Null if there is none to take the first or last of. */
    private static @Nullable Instant moment(JsonNode times, String name) {
        JsonNode value = times.path(name).path("value");
        return value.isNumber() ? Instant.ofEpochMilli(value.asLong()) : null;
    }
}
