package hub.formats.text;

import hub.model.incident.Indicator;
import hub.model.incident.IndicatorContext;
import hub.model.indicator.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indicators with the places where they stood: one that stood in several is one indicator. */
final class Places {
    /** More places of one indicator are only counted. */
    private static final int MAX_PLACES = 10;

    private static final String RECIPIENT = "recipient";

    private Places() {}

    /** An e-mail address that is among the recipients of a mail in the text has the role of one, wherever else it stands. */
    static List<Indicator> indicators(String text, List<Span> spans) {
        Recipients recipients = new Recipients(text);
        Map<String, List<Span>> places = new LinkedHashMap<>();
        for (Span span : spans) {
            places.computeIfAbsent(span.value().indexKey(), key -> new ArrayList<>())
                    .add(span);
        }
        return places.values().stream()
                .map(same -> indicator(same, role(same, recipients)))
                .toList();
    }

    private static @Nullable String role(List<Span> same, Recipients recipients) {
        boolean recipient = same.getFirst().value().type().equals("email")
                && same.stream().anyMatch(span -> recipients.name(span.start()));
        return recipient ? RECIPIENT : null;
    }

    private static Indicator indicator(List<Span> same, @Nullable String role) {
        Span first = same.getFirst();
        String more = same.size() > MAX_PLACES ? " and " + (same.size() - MAX_PLACES) + " more" : "";
        String origin = same.stream()
                .limit(MAX_PLACES)
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(", ", "characters ", more));
        return Indicator.asSent(first.value().type(), first.raw(), role, null, null)
                .with(new IndicatorContext(null, null, null, null, origin));
    }
}
