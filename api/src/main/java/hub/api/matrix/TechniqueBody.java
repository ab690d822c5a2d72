package hub.api.matrix;

import hub.model.fiveg.Tactic;
import hub.model.fiveg.Technique;
import hub.model.fiveg.Techniques;
import hub.search.read.SearchPage.FacetValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A technique in a result.
 *
 * @param id as the incidents name it
 * @param framework fight, motif or attack; absent if the id is of none
 * @param name in the framework; absent if the hub carries no table of it
 * @param tactics the columns of the matrix that it stands in
 * @param parent the technique of which it is a sub-technique; its count is its own
 * @param count incidents and annexes that name it
 */
public record TechniqueBody(
        String id,
        @Nullable String framework,
        @Nullable String name,
        List<TacticBody> tactics,
        @Nullable String parent,
        long count) {

    /**
     * A column of the matrix.
     *
     * @param id of ATT&amp;CK or FiGHT, {@code TA0040}
     * @param name in words
     */
    public record TacticBody(String id, String name) {
        static TacticBody of(String stated) {
            return Tactic.find(stated)
                    .map(tactic -> new TacticBody(tactic.id(), tactic.name()))
                    .orElseGet(() -> new TacticBody(stated, stated));
        }
    }

    public static TechniqueBody of(FacetValue counted) {
        return Techniques.find(counted.value())
                .map(technique -> known(technique, counted))
                .orElseGet(() -> new TechniqueBody(counted.value(), null, null, List.of(), null, counted.count()));
    }

    private static TechniqueBody known(Technique technique, FacetValue counted) {
        return new TechniqueBody(
                counted.value(),
                technique.framework().name().toLowerCase(Locale.ROOT),
                technique.name().orElse(null),
                technique.tactics().stream().map(TacticBody::of).toList(),
                technique.parent().orElse(null),
                counted.count());
    }
}
