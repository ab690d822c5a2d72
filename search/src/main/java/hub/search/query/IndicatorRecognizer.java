package hub.search.query;

import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.Recognizer;
import java.util.List;

/** Recognizes whatever the hub has a type for; {@code teid|0x0badcafe} says the type. */
public final class IndicatorRecognizer implements ValueRecognizer {
    private static final int MAX_READINGS = 20;

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
                        .map(Canonical::indexKey)
                        .distinct()
                        .limit(MAX_READINGS)
                        .toList(),
                network);
    }

    private static List<Canonical> readings(String raw) {
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
