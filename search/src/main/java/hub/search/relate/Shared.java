package hub.search.relate;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A value that incidents share.
 *
 * @param feature the value
 * @param agencies how many agencies have it in incidents that the viewer may see; null if there are too many to count, and for times
 * @param incidents how many incidents and annexes have it; null if too many to count, and for times
 * @param weight what it adds to the score; 0 if so many have it that it says nothing
 */
public record Shared(
        Feature feature,
        @Nullable Integer agencies,
        @Nullable Integer incidents,
        double weight) {
    /** The heaviest first, and always the same order. */
    public static final Comparator<Shared> HEAVIEST = Comparator.comparingDouble((Shared one) -> -one.weight())
            .thenComparing(one -> one.feature().kind())
            .thenComparing(one -> one.feature().value());

    public boolean isHot() {
        return weight == 0;
    }
}
