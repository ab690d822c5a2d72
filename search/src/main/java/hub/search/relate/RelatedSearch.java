package hub.search.relate;

import hub.model.incident.IncidentId;
import hub.model.partner.Viewer;
import hub.search.engine.Elastic;
import hub.search.engine.Json;
import hub.search.engine.ViewerSearch;
import hub.search.index.Indices;
import hub.search.read.Summaries;
import hub.search.relate.Related.Found;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Finds what is related to an incident, in three requests whose work has a bound. Who may not see a thing finds nothing by it. */
public final class RelatedSearch {
    /** Of incidents in one answer. */
    public static final int MAX_LIMIT = 50;

    /** Of incidents of one agency in one answer. */
    static final int MOST_OF_ONE = 5;

    /** Of incidents whose values are looked for elsewhere. */
    public static final int MAX_SEEDS = 20;

    /** Of incidents among which it is looked for what is shared. */
    public static final int MAX_AMONG = 500;

    private static final int MAX_FEATURES = 120;
    private static final int CANDIDATES = 100;

    private static final Comparator<Found> ORDER = Comparator.comparingDouble((Found found) -> -found.score())
            .thenComparing(found -> found.summary().reported(), Comparator.reverseOrder())
            .thenComparing(found -> found.summary().id().value());

    private final ViewerSearch search;

    public RelatedSearch(Elastic elastic) {
        this.search = new ViewerSearch(elastic);
    }

    /**
     * What is related to an incident and its annexes, as far as the viewer sees these; recalled ones and its own parts are not.
     *
     * @param root the incident; of an annex the one that it belongs to
     * @param limit at most {@value #MAX_LIMIT}
     */
    public Related related(Viewer viewer, IncidentId root, int limit) {
        Seed seed = seed(viewer, root);
        List<Shared> weighed = weighed(viewer, seed.features());
        List<Shared> hot = weighed.stream().filter(Shared::isHot).toList();
        List<Found> found = found(viewer, root, weighed);
        return new Related(fair(found, limit), hot, seed.features().size(), seed.values());
    }

    /**
     * Which incidents share something with others, and what; only of what the viewer sees of both sides.
     *
     * @param seeds of the first {@value #MAX_SEEDS} a bounded number of values is looked at
     * @param among where it is looked for, at most {@value #MAX_AMONG}
     */
    public Map<IncidentId, List<Shared>> sharing(Viewer viewer, List<IncidentId> seeds, Collection<IncidentId> among) {
        List<Feature> features = seeds.stream()
                .limit(MAX_SEEDS)
                .flatMap(seed -> seed(viewer, seed).features().stream())
                .filter(feature -> feature.kind().joins() || feature.kind() == FeatureKind.TECHNIQUE)
                .distinct()
                .limit(MAX_FEATURES)
                .toList();
        Map<String, Shared> byName = new HashMap<>();
        weighed(viewer, features).stream()
                .filter(one -> !one.isHot())
                .forEach(one -> byName.put(one.feature().name(), one));
        if (byName.isEmpty() || among.isEmpty()) {
            return Map.of();
        }
        Map<IncidentId, List<Shared>> found = new HashMap<>();
        search.searches(viewer, Indices.INCIDENTS.alias(), List.of(Questions.among(among, byName.values())))
                .getFirst()
                .path("hits")
                .path("hits")
                .forEach(hit -> found.computeIfAbsent(
                                new IncidentId(
                                        hit.path("_source").path(Questions.ROOT).asString()),
                                root -> new ArrayList<>())
                        .addAll(reasons(hit, byName)));
        return found;
    }

    Seed seed(Viewer viewer, IncidentId root) {
        var query = Questions.live(Json.term(Questions.ROOT, root.value()));
        ArrayNode sources = Json.array(List.of());
        search.search(viewer, Indices.INCIDENTS.alias(), query, Questions.seedBody())
                .path("hits")
                .path("hits")
                .forEach(hit -> sources.add(hit.path("_source")));
        return Seed.of(viewer, root, sources);
    }

    /** How rare each is among what the viewer sees. A time is not rare or frequent, it is near. */
    List<Shared> weighed(Viewer viewer, List<Feature> features) {
        List<Feature> counted = features.stream()
                .filter(feature -> feature.kind() != FeatureKind.TIME)
                .toList();
        List<JsonNode> answers = search.searches(
                viewer,
                Indices.INCIDENTS.alias(),
                counted.stream().map(Weights::question).toList());
        List<Shared> weighed = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            weighed.add(Weights.weighed(counted.get(i), answers.get(i)));
        }
        features.stream()
                .filter(feature -> feature.kind() == FeatureKind.TIME)
                .forEach(feature -> weighed.add(new Shared(feature, null, null, FeatureKind.TIME.weight())));
        return weighed;
    }

    /** All that share what joins, the best first. */
    List<Found> found(Viewer viewer, IncidentId root, List<Shared> weighed) {
        if (weighed.stream().noneMatch(one -> one.feature().kind().joins() && !one.isHot())) {
            return List.of();
        }
        Map<String, Shared> byName = new HashMap<>();
        weighed.forEach(one -> byName.put(one.feature().name(), one));
        Map<String, Found> found = new LinkedHashMap<>();
        search.searches(viewer, Indices.INCIDENTS.alias(), Questions.candidates(root, weighed, CANDIDATES)).stream()
                .flatMap(answer -> answer.path("hits").path("hits").valueStream())
                .forEach(hit -> found.putIfAbsent(hit.path("_source").path("id").asString(), found(hit, byName)));
        return found.values().stream().sorted(ORDER).toList();
    }

    private static Found found(JsonNode hit, Map<String, Shared> byName) {
        List<Shared> reasons = reasons(hit, byName);
        return new Found(
                Summaries.of(hit.path("_source")), Weights.score(reasons), reasons, Corroboration.likelySame(reasons));
    }

    private static List<Shared> reasons(JsonNode hit, Map<String, Shared> byName) {
        return hit.path("matched_queries")
                .valueStream()
                .flatMap(name -> Stream.ofNullable(byName.get(name.asString())))
                .sorted(Shared.HEAVIEST)
                .toList();
    }

    /** The best, but of one agency no more than so many. */
    private static List<Found> fair(List<Found> found, int limit) {
        Map<String, Integer> shown = new HashMap<>();
        return found.stream()
                .filter(one -> shown.merge(one.summary().owner().value(), 1, Integer::sum) <= MOST_OF_ONE)
                .limit(limit)
                .toList();
    }
}
