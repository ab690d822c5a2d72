package hub.search.relate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What incidents can share. Who shares only what does not join is not related: there are too many floods of too many networks. The
 * weights are of a value that a single agency has; all but indicators weigh once, however many values are shared.
 */
public enum FeatureKind {
    INDICATOR("indicator", 10, true, 32),
    MALWARE("malware.lc", 5, true, 4),
    ACTOR("actor.lc", 5, true, 4),
    CVE("cve.lc", 1.5, true, 4),
    TOOL("tool.lc", 1, true, 4),
    TECHNIQUE("technique.lc", 1, false, 4),
    PRODUCT("product.lc", 0.5, false, 2),
    PLMN("plmn.lc", 0.5, false, 2),
    /** Begun within a day of each other. */
    TIME("occurredStart", 0.5, false, 1);

    private final String field;
    private final double weight;
    private final boolean joins;
    private final int most;

    FeatureKind(String field, double weight, boolean joins, int most) {
        this.field = field;
        this.weight = weight;
        this.joins = joins;
        this.most = most;
    }

    /** As in answers and parameters, {@code indicator}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FeatureKind> parse(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    /** The field of the index that is asked. */
    String field() {
        return field;
    }

    /** The field of a document's source that has the values. */
    String source() {
        return this == TIME ? field : label();
    }

    double weight() {
        return weight;
    }

    boolean joins() {
        return joins;
    }

    /** Of values of one incident that are looked at. */
    int most() {
        return most;
    }
}
