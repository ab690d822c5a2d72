package hub.search.relate;

import hub.model.incident.IncidentId;
import hub.model.marking.Token;
import hub.model.partner.Viewer;
import hub.model.pseudonym.Pseudonym;
import hub.search.read.Summaries;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An incident with the annexes that its viewer sees.
 *
 * @param root the incident
 * @param features a bounded number of what it has
 * @param values how many there are in all
 */
record Seed(IncidentId root, List<Feature> features, int values) {
    static Seed of(Viewer viewer, IncidentId root, JsonNode sources) {
        Set<Token> held = viewer.tokens();
        List<Feature> features = new ArrayList<>();
        int values = 0;
        for (FeatureKind kind : FeatureKind.values()) {
            Set<Feature> all = new LinkedHashSet<>();
            sources.valueStream()
                    .flatMap(source -> features(kind, source, held))
                    .forEach(all::add);
            values += all.size();
            all.stream().limit(kind.most()).forEach(features::add);
        }
        return new Seed(root, features, values);
    }

    /** What one document has of a kind; a pseudonym for whoever holds its token alone, to others it would tell who is the same. */
    static Stream<Feature> features(FeatureKind kind, JsonNode source, Set<Token> held) {
        return Summaries.values(source.path(kind.source())).stream()
                .map(value -> new Feature(kind, value))
                .filter(feature -> isFor(held, feature));
    }

    static boolean isFor(Set<Token> held, Feature feature) {
        return feature.kind() != FeatureKind.INDICATOR
                || Pseudonym.tokenOf(feature.value()).map(held::contains).orElse(true);
    }
}
