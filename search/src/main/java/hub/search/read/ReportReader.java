package hub.search.read;

import hub.model.partner.Viewer;
import hub.model.report.ReportId;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads how reports ended; only the agency that sent a report finds it. */
public final class ReportReader {
    /** Of parts in one answer. */
    public static final int MAX_PARTS = 500;

    private final ViewerSearch search;

    public ReportReader(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * How one part ended.
     *
     * @param part which, from 0
     * @param parts of how many
     * @param accepted false if it was rejected
     * @param at when the report was received
     * @param record the stored JSON of the {@code Outcome}
     */
    public record Part(int part, int parts, boolean accepted, Instant at, byte[] record) {}

    /**
     * The parts that have ended so far, in order; none if the report is unknown, another's or still under way.
     *
     * @param from the first part to answer, from 0
     */
    public List<Part> parts(Viewer viewer, ReportId report, int from) {
        ObjectNode bool = Json.object();
        bool.putArray("filter")
                .add(Json.term("report", report.toString()))
                .add(Json.object("range", Json.object("part", Json.object().put("gte", from))));
        ObjectNode body = Json.object().put("size", MAX_PARTS).put("track_total_hits", false);
        body.putArray("sort").add(Json.object().put("part", "asc"));
        JsonNode answer = search.search(viewer, Indices.REPORTS.alias(), Json.object("bool", bool), body);
        List<Part> parts = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            JsonNode source = hit.path("_source");
            parts.add(new Part(
                    source.path("part").asInt(),
                    source.path("parts").asInt(),
                    source.path("status").asString("").equals("accepted"),
                    Instant.parse(source.path("at").asString()),
                    Json.bytes(source.path("record"))));
        }
        return parts;
    }
}
