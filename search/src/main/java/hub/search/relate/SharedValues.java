package hub.search.relate;

import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.read.Summary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which values several of some incidents have. An annex counts as its incident, or each would share everything with its own. */
final class SharedValues {
    /** Times are near rather than the same. Indicators, of which an incident can have thousands, the index counts. */
    private static final List<FeatureKind> STATED = List.of(
            FeatureKind.MALWARE,
            FeatureKind.ACTOR,
            FeatureKind.CVE,
            FeatureKind.TOOL,
            FeatureKind.TECHNIQUE,
            FeatureKind.PRODUCT,
            FeatureKind.PLMN);

    private final Viewer viewer;

    /** By the id of their node, so that names in any case are one. */
    private final Map<String, Feature> features = new HashMap<>();

    private final Map<String, Set<IncidentId>> roots = new HashMap<>();

    SharedValues(Viewer viewer) {
        this.viewer = viewer;
    }

    /** What lists show of the incidents, as stated. */
    void stated(List<Summary> incidents) {
        for (Summary incident : incidents) {
            for (FeatureKind kind : STATED) {
                incident.label(kind.label()).forEach(value -> add(new Feature(kind, value), incident.root()));
            }
        }
    }

    /**
     * What the index counted.
     *
     * @param answer to {@link Questions#indicators}
     * @return how many it names
     */
    int indicators(JsonNode answer) {
        JsonNode counted =
                answer.path("aggregations").path(FeatureKind.INDICATOR.label()).path("buckets");
        for (JsonNode bucket : counted) {
            Feature feature =
                    new Feature(FeatureKind.INDICATOR, bucket.path("key").asString());
            JsonNode incidents = bucket.path(Questions.ROOT).path("buckets");
            if (Seed.isFor(viewer.tokens(), feature)) {
                incidents.forEach(
                        root -> add(feature, new IncidentId(root.path("key").asString())));
            }
        }
        return counted.size();
    }

    private void add(Feature feature, IncidentId root) {
        String id = GraphBuilder.id(feature);
        features.putIfAbsent(id, feature);
        roots.computeIfAbsent(id, unseen -> new LinkedHashSet<>()).add(root);
    }

    /** Those that at least two have, what most have first. */
    List<Feature> shared() {
        return features.entrySet().stream()
                .filter(each -> roots(each.getValue()).size() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<String, Feature> each) ->
                                -roots(each.getValue()).size())
                        .thenComparing(each -> each.getValue().kind())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The incidents that have it. */
    Set<IncidentId> roots(Feature feature) {
        return roots.getOrDefault(GraphBuilder.id(feature), Set.of());
    }
}
