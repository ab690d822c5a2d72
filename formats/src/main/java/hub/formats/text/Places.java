package hub.formats.text;

import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.indicator.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Indicators with the places where they stood: one that stood in several is one indicator. */
final class Places {
    /** More places of one indicator are only counted. */
    private static final int MAX_PLACES = 10;

    private Places() {}

    static List<Indicator> indicators(List<Span> spans) {
        Map<String, List<Span>> places = new LinkedHashMap<>();
        for (Span span : spans) {
            places.computeIfAbsent(span.value().indexKey(), key -> new ArrayList<>())
                    .add(span);
        }
        return places.values().stream().map(Places::indicator).toList();
    }

    private static Indicator indicator(List<Span> same) {
        Span first = same.getFirst();
        String more = same.size() > MAX_PLACES ? " and " + (same.size() - MAX_PLACES) + " more" : "";
        String origin = same.stream()
                .limit(MAX_PLACES)
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(", ", "characters ", more));
        return Indicator.asSent(first.value().type(), first.raw(), null, null, null)
                .with(new IndicatorContext(null, null, null, null, origin));
    }
}
