package hub.search.relate;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether two accounts are likely of one event. Nothing is ever merged for it. */
final class Corroboration {
    private static final Set<FeatureKind> PLACE = EnumSet.of(FeatureKind.PLMN, FeatureKind.PRODUCT);

    private Corroboration() {}

    /** The same trace, at the same time, in the same network or product. */
    static boolean likelySame(List<Shared> reasons) {
        Set<FeatureKind> kinds = EnumSet.noneOf(FeatureKind.class);
        reasons.forEach(one -> kinds.add(one.feature().kind()));
        return kinds.contains(FeatureKind.INDICATOR)
                && kinds.contains(FeatureKind.TIME)
                && PLACE.stream().anyMatch(kinds::contains);
    }
}
