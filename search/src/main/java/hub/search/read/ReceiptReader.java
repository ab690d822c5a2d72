package hub.search.read;

import hub.model.audit.Action;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How often agencies were shown an incident, from their audits, for its owner. Tells times and numbers alone: what they asked for stays theirs. */
public final class ReceiptReader {
    private static final List<String> SHOWING =
            List.of(Action.READ.label(), Action.HISTORY.label(), Action.SEARCH.label(), Action.FEED.label());
    private static final int MAX_DAYS = 366;

    private final ViewerSearch search;

    public ReceiptReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * That an agency was shown something.
     *
     * @param first when for the first time
     * @param last when for the last time
     * @param times in how many answers
     */
    public record Shown(Instant first, Instant last, long times) {}

    /** In how many answers on a day, UTC, {@code 2026-11-26}. */
    public record Day(String day, long times) {}

    /**
     * Of one agency; empty if it was never shown any of these.
     *
     * @throws IllegalArgumentException if some of them are not the viewer's agency's own
     */
    public Optional<Shown> shown(Viewer owner, Collection<Stored> incidents, AgencyId agency) {
        ObjectNode aggs = Json.object();
        aggs.set("first", Json.object("min", at()));
        aggs.set("last", Json.object("max", at()));
        JsonNode answer = ask(Set.of(agency), ids(owner, incidents), aggs);
        long times = answer.path("hits").path("total").path("value").asLong();
        if (times == 0) {
            return Optional.empty();
        }
        return Optional.of(new Shown(moment(answer, "first"), moment(answer, "last"), times));
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
        JsonNode answer =
                ask(agencies, ids(owner, incidents), Json.object("days", Json.object("date_histogram", histogram)));
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

    private JsonNode ask(Collection<AgencyId> agencies, List<String> incidents, ObjectNode aggs) {
        ObjectNode bool = Json.object();
        ArrayNode filter = bool.putArray("filter");
        filter.add(terms("action", SHOWING));
        filter.add(terms("objects", incidents));
        filter.add(Json.object("term", Json.object().put("allowed", true)));
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

    private static ObjectNode terms(String field, List<String> values) {
        return Json.object("terms", Json.object(field, Json.array(values)));
    }

    private static ObjectNode at() {
        return Json.object().put("field", "at");
    }

    private static Instant moment(JsonNode answer, String name) {
        return Instant.ofEpochMilli(
                answer.path("aggregations").path(name).path("value").asLong());
    }
}
