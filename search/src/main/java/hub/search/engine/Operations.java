package hub.search.engine;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts for those who run the hub. Knows no viewer and gives out no content. */
public final class Operations {
    private static final int MAX_AGENCIES = 1_000;

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
     * How many parts of reports ended how, by agency and status.
     *
     * @param alias of the index of reports
     */
    public Map<String, Map<String, Long>> outcomes(String alias) {
        ObjectNode byAgency =
                Json.object("terms", Json.object().put("field", "agency").put("size", MAX_AGENCIES));
        byAgency.set(
                "aggs", Json.object("status", Json.object("terms", Json.object().put("field", "status"))));
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", false);
        body.set("aggs", Json.object("agency", byAgency));
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        JsonNode agencies =
                elastic.search(alias, body).path("aggregations").path("agency").path("buckets");
        for (JsonNode agency : agencies) {
            Map<String, Long> statuses = new TreeMap<>();
            for (JsonNode status : agency.path("status").path("buckets")) {
                statuses.put(
                        status.path("key").asString(), status.path("doc_count").asLong());
            }
            counts.put(agency.path("key").asString(), statuses);
        }
        return counts;
    }
}
