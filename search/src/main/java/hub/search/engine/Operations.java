package hub.search.engine;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts for those who run the hub. Knows no viewer and gives out no content. */
public final class Operations {
    private static final int PAGE = 1_000;
    private static final String ACCEPTED = "accepted";

    private final Elastic elastic;

    public Operations(Elastic elastic) {
        this.elastic = elastic;
    }

    /** How many documents an index holds, tombstones included. */
    public long documents(String alias) {
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", true);
        return elastic.search(alias, body)
                .path("hits")
                .path("total")
                .path("value")
                .asLong();
    }

    /**
     * How many reports ended how, each counted once.
     *
     * @param accepted with all parts
     * @param rejected with all parts
     * @param partial with some parts accepted and some rejected
     */
    public record Reports(long accepted, long rejected, long partial) {
        Reports plus(Reports other) {
            return new Reports(accepted + other.accepted, rejected + other.rejected, partial + other.partial);
        }

        public long ended() {
            return accepted + rejected + partial;
        }
    }

    /**
     * How the reports ended of which every part has.
     *
     * @param alias of the index of reports
     */
    public Reports reports(String alias) {
        return ofOnePart(alias).plus(ofSeveralParts(alias));
    }

    private Reports ofOnePart(String alias) {
        ObjectNode body = counting(Json.object("term", Json.object().put("parts", 1)));
        body.set(
                "aggs", Json.object("status", Json.object("terms", Json.object().put("field", "status"))));
        Map<String, Long> counts = new TreeMap<>();
        elastic.search(alias, body)
                .path("aggregations")
                .path("status")
                .path("buckets")
                .forEach(status -> counts.put(
                        status.path("key").asString(), status.path("doc_count").asLong()));
        return new Reports(counts.getOrDefault(ACCEPTED, 0L), counts.getOrDefault("rejected", 0L), 0);
    }

    /** Few reports hold several incidents: they are gone through, a page at a time. */
    private Reports ofSeveralParts(String alias) {
        Reports all = new Reports(0, 0, 0);
        JsonNode after = null;
        do {
            JsonNode page = elastic.search(alias, severalParts(after))
                    .path("aggregations")
                    .path("reports");
            for (JsonNode report : page.path("buckets")) {
                all = all.plus(ended(report));
            }
            after = page.get("after_key");
        } while (after != null);
        return all;
    }

    private static ObjectNode severalParts(@Nullable JsonNode after) {
        ObjectNode composite = Json.object().put("size", PAGE);
        composite
                .putArray("sources")
                .add(Json.object("report", Json.object("terms", Json.object().put("field", "report"))));
        if (after != null) {
            composite.set("after", after);
        }
        ObjectNode reports = Json.object("composite", composite);
        ObjectNode each = reports.putObject("aggs");
        each.set("parts", Json.object("max", Json.object().put("field", "parts")));
        each.set(ACCEPTED, Json.object("filter", Json.term("status", ACCEPTED)));
        ObjectNode body =
                counting(Json.object("range", Json.object("parts", Json.object().put("gt", 1))));
        body.set("aggs", Json.object("reports", reports));
        return body;
    }

    private static Reports ended(JsonNode report) {
        long parts = report.path("parts").path("value").asLong();
        long ended = report.path("doc_count").asLong();
        long accepted = report.path(ACCEPTED).path("doc_count").asLong();
        if (ended < parts) {
            return new Reports(0, 0, 0);
        }
        return accepted == ended ? new Reports(1, 0, 0) : accepted == 0 ? new Reports(0, 1, 0) : new Reports(0, 0, 1);
    }

    private static ObjectNode counting(ObjectNode query) {
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", false);
        body.set("query", query);
        return body;
    }
}
