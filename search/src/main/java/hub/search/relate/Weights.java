package hub.search.relate;

import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who has a value, counted within bounds, and what it weighs for that. */
final class Weights {
    /** Of visible incidents with a value that are counted; a value that more have is hot. */
    static final int MOST = 2_000;

    /** Of agencies with a value; a value that more have is hot. */
    static final int MOST_AGENCIES = 10;

    private Weights() {}

    /** Counts the agencies that have a value, up to the bounds: hidden incidents take no part in either. */
    static ViewerSearch.Question question(Feature feature) {
        ObjectNode body =
                Json.object().put("size", 0).put("track_total_hits", MOST + 1).put("terminate_after", MOST + 1);
        ObjectNode owners = Json.object().put("field", "owner").put("size", MOST_AGENCIES + 1);
        body.putObject("aggs").set("owners", Json.object("terms", owners));
        return new ViewerSearch.Question(Questions.live(feature.query()), body);
    }

    static Shared weighed(Feature feature, JsonNode answer) {
        int agencies =
                answer.path("aggregations").path("owners").path("buckets").size();
        int incidents = answer.path("hits").path("total").path("value").asInt();
        boolean more = answer.path("terminated_early").asBoolean(false) || incidents > MOST;
        if (more) {
            return new Shared(feature, null, null, 0);
        }
        return agencies > MOST_AGENCIES
                ? new Shared(feature, null, incidents, 0)
                : new Shared(feature, agencies, incidents, weight(feature.kind(), agencies));
    }

    /** To two digits; 1 for a value of a single agency, 0.3 of that for one of ten. */
    private static double weight(FeatureKind kind, int agencies) {
        return Math.round(100 * kind.weight() / (1 + Math.log(Math.max(1, agencies)))) / 100.0;
    }

    /** Of each kind the heaviest, of indicators all. */
    static double score(List<Shared> shared) {
        double score = 0;
        for (FeatureKind kind : FeatureKind.values()) {
            var weights =
                    shared.stream().filter(one -> one.feature().kind() == kind).mapToDouble(Shared::weight);
            score += kind == FeatureKind.INDICATOR
                    ? weights.sum()
                    : weights.max().orElse(0);
        }
        return Math.round(100 * score) / 100.0;
    }
}
