package hub.search.read;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.engine.ViewerSearch.Question;
import hub.search.index.Indices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks up many indicators at once, in parts of one request, which the server answers side by side. */
public final class SightingLookup {
    /** Of match keys in one question. */
    public static final int MAX_KEYS = 10_000;

    /** Of incidents named for each key. */
    public static final int MAX_INCIDENTS = 10;

    /** Of keys named for each network. */
    public static final int MAX_FOUND = 10;

    private static final int MAX_AGENCIES = 100;
    private static final int KEYS_A_PART = 400;
    private static final int GROUPS_A_PART = 50;
    private static final int EXACT_UP_TO = 1_000;
    private static final String KEY = "matchKey";
    private static final String ADDRESS = "address";

    /** Few of all values are found: numbering all of them anew after each refresh costs more than it saves. */
    private static final String HOW = "execution_hint";

    private static final String FEW = "map";

    private final ViewerSearch search;

    public SightingLookup(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /** What the viewer may know of each key; a key that was not seen is not in the answer. */
    public Map<String, Seen> lookup(Viewer viewer, Collection<String> matchKeys) {
        List<String> keys = matchKeys.stream().distinct().toList();
        if (keys.size() > MAX_KEYS) {
            throw IncidentQuery.invalid("values", keys.size() + " (expected at most " + MAX_KEYS + ")");
        }
        ObjectNode details = ofOneKey();
        List<Question> questions = Lists.partition(keys, KEYS_A_PART).stream()
                .map(some -> question(KEY, some, among(some, details)))
                .toList();
        Map<String, Seen> seen = new HashMap<>();
        for (JsonNode answer : search.searches(viewer, Indices.SIGHTINGS.alias(), questions)) {
            buckets(answer).forEach(bucket -> seen.put(bucket.path("key").asString(), seen(bucket)));
        }
        return seen;
    }

    /**
     * What the viewer may know of each group of keys: values that may stand under any of several.
     *
     * @param groups keys by the name of their group; a group that was not seen is not in the answer
     */
    public Map<String, Seen> lookupAny(Viewer viewer, Map<String, List<String>> groups) {
        return grouped(viewer, KEY, groups, details());
    }

    /** What the viewer may know of addresses in each network, in CIDR form; one without any is not in the answer. */
    public Map<String, Seen> lookupNetworks(Viewer viewer, Collection<String> networks) {
        ObjectNode details = details();
        details.set(
                "found", Json.object("terms", Json.object().put("field", KEY).put("size", MAX_FOUND)));
        var groups = networks.stream().distinct().collect(Collectors.toMap(each -> each, List::of));
        return grouped(viewer, ADDRESS, groups, details);
    }

    private Map<String, Seen> grouped(
            Viewer viewer, String field, Map<String, List<String>> groups, ObjectNode details) {
        List<Question> questions = new ArrayList<>();
        for (List<Map.Entry<String, List<String>>> some : Iterables.partition(groups.entrySet(), GROUPS_A_PART)) {
            ObjectNode filters = Json.object();
            some.forEach(group -> filters.set(group.getKey(), Json.terms(field, group.getValue())));
            ObjectNode aggregation = Json.object("filters", Json.object("filters", filters));
            aggregation.set("aggs", details);
            List<String> all =
                    some.stream().flatMap(group -> group.getValue().stream()).toList();
            questions.add(question(field, all, aggregation));
        }
        Map<String, Seen> seen = new HashMap<>();
        for (JsonNode answer : search.searches(viewer, Indices.SIGHTINGS.alias(), questions)) {
            for (Map.Entry<String, JsonNode> bucket : buckets(answer).properties()) {
                if (bucket.getValue().path("doc_count").asLong() > 0) {
                    seen.put(bucket.getKey(), seen(bucket.getValue()));
                }
            }
        }
        return seen;
    }

    private static ObjectNode among(List<String> keys, ObjectNode details) {
        ObjectNode terms =
                Json.object().put("field", KEY).put("size", keys.size()).put(HOW, FEW);
        terms.set("include", Json.array(keys));
        ObjectNode aggregation = Json.object("terms", terms);
        aggregation.set("aggs", details);
        return aggregation;
    }

    private static Question question(String field, List<String> values, ObjectNode aggregation) {
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", false);
        body.set("aggs", Json.object("keys", aggregation));
        return new Question(Json.terms(field, values), body);
    }

    private static JsonNode buckets(JsonNode answer) {
        return answer.path("aggregations").path("keys").path("buckets");
    }

    /** An incident has a key once, so its documents are the incidents: nothing has to be told apart. */
    private static ObjectNode ofOneKey() {
        ObjectNode details = common();
        ObjectNode newest =
                Json.object().put("size", MAX_INCIDENTS).put("_source", false).put("stored_fields", "_none_");
        newest.putArray("docvalue_fields").add("incident");
        newest.putArray("sort")
                .add(Json.object().put("reported", "desc"))
                .add(Json.object().put("incident", "asc"));
        details.set("newest", Json.object("top_hits", newest));
        return details;
    }

    private static ObjectNode details() {
        ObjectNode details = common();
        details.set(
                "count",
                Json.object(
                        "cardinality", Json.object().put("field", "incident").put("precision_threshold", EXACT_UP_TO)));
        ObjectNode newest = Json.object()
                .put("field", "incident")
                .put("size", MAX_INCIDENTS)
                .put(HOW, FEW);
        newest.putArray("order")
                .add(Json.object().put("reported", "desc"))
                .add(Json.object().put("_key", "asc"));
        ObjectNode incidents = Json.object("terms", newest);
        incidents.set(
                "aggs", Json.object("reported", Json.object("max", Json.object().put("field", "reported"))));
        details.set("incidents", incidents);
        return details;
    }

    private static ObjectNode common() {
        ObjectNode details = Json.object();
        details.set(
                "agencies",
                Json.object("terms", Json.object().put("field", "owner").put("size", MAX_AGENCIES)));
        details.set("first", Json.object("min", Json.object().put("field", "firstSeen")));
        details.set("last", Json.object("max", Json.object().put("field", "lastSeen")));
        return details;
    }

    private static Seen seen(JsonNode bucket) {
        return new Seen(
                bucket.at("/count/value").asLong(bucket.path("doc_count").asLong()),
                keys(bucket.path("agencies")).stream()
                        .map(AgencyId::new)
                        .sorted()
                        .toList(),
                Instant.ofEpochMilli(bucket.path("first").path("value").asLong()),
                Instant.ofEpochMilli(bucket.path("last").path("value").asLong()),
                incidents(bucket),
                keys(bucket.path("found")));
    }

    private static List<IncidentId> incidents(JsonNode bucket) {
        List<String> ids = keys(bucket.path("incidents"));
        for (JsonNode hit : bucket.at("/newest/hits/hits")) {
            ids.add(hit.at("/fields/incident/0").asString());
        }
        return ids.stream().map(IncidentId::new).toList();
    }

    private static List<String> keys(JsonNode terms) {
        List<String> keys = new ArrayList<>();
        for (JsonNode bucket : terms.path("buckets")) {
            keys.add(bucket.path("key").asString());
        }
        return keys;
    }
}
