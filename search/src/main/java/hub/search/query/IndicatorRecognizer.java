package hub.search.query;

import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Recognizer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Recognizes whatever the hub has a type for; {@code teid|0x0badcafe} says the type. */
public final class IndicatorRecognizer implements ValueRecognizer {
    private static final int MAX_READINGS = 20;

    private final Function<Canonical, List<String>> moreKeys;
    private final Predicate<Canonical> withheld;

    /** Finds what everybody finds. */
    public IndicatorRecognizer() {
        this(unused -> List.of(), unused -> false);
    }

    /**
     * @param moreKeys by which a reading is found, besides its own
     * @param withheld whether a reading is one that this asker may not look for
     */
    public IndicatorRecognizer(Function<Canonical, List<String>> moreKeys, Predicate<Canonical> withheld) {
        this.moreKeys = moreKeys;
        this.withheld = withheld;
    }

    @Override
    public Recognized recognize(String raw) {
        List<Canonical> readings = readings(raw);
        String network = readings.stream()
                .filter(reading -> reading.type().equals("cidr"))
                .map(Canonical::value)
                .findFirst()
                .orElse(null);
        return new Recognized(
                readings.stream()
                        .limit(MAX_READINGS)
                        .flatMap(reading ->
                                Stream.concat(Stream.of(reading.indexKey()), moreKeys.apply(reading).stream()))
                        .distinct()
                        .toList(),
                network,
                readings.stream().anyMatch(withheld));
    }

    /** What the value may be, the likeliest first; a type that is named is the only one. */
    public static List<Canonical> readings(String raw) {
        int bar = raw.indexOf('|');
        if (bar > 0) {
            String value = raw.substring(bar + 1);
            List<Canonical> named = IndicatorTypes.find(raw.substring(0, bar))
                    .map(type -> type.normalize(value).values())
                    .orElseGet(List::of);
            if (!named.isEmpty()) {
                return named;
            }
        }
        return Recognizer.recognize(raw);
    }
}
