package hub.model.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a value whose type nobody named: every type that takes it, the likeliest first. Fast enough for a lookup of thousands, because a
 * type is only tried on what resembles its values.
 */
public final class Recognizer {

    /** Longest value that is looked at: that of the longest type that can be recognized. */
    private static final int MAX_LENGTH = 8192;

    private Recognizer() {}

    /** What the value may be; empty if nothing that the hub knows. */
    public static List<Canonical> recognize(String raw) {
        Optional<String> text = CleanText.of(raw, MAX_LENGTH, true);
        if (text.isEmpty()) {
            return List.of();
        }
        String live = Refang.url(text.get());
        List<Canonical> likely = new ArrayList<>();
        List<Canonical> doubtful = new ArrayList<>();
        for (IndicatorType type : IndicatorTypes.all()) {
            if (!live.isEmpty() && type.resembles(live)) {
                for (Canonical value : type.normalize(text.get()).values()) {
                    add(isDoubtful(value) ? doubtful : likely, value);
                }
            }
        }
        doubtful.forEach(value -> add(likely, value));
        return List.copyOf(likely);
    }

    /** Below no public suffix, a name with a dot is rather a file: evil.exe. */
    private static boolean isDoubtful(Canonical value) {
        return value.type().equals("domain") && !PublicSuffixes.isUnderKnown(value.value());
    }

    /** Two types may fold to the same value, as an IPv6 address that maps an IPv4 one. */
    private static void add(List<Canonical> values, Canonical one) {
        boolean known = values.stream()
                .anyMatch(v -> v.type().equals(one.type()) && v.value().equals(one.value()));
        if (!known) {
            values.add(one);
        }
    }
}
