package hub.api.lookup;

import hub.api.subscriber.SubscriberKeys;
import hub.model.incident.Kind;
import hub.model.indicator.Canonical;
import hub.model.marking.Tlp;
import hub.normalize.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report in the hub's format that asks others about what was not seen, ready for {@code POST /api/v1/reports}. As it is, nobody but the asker's
 * own agency sees it: she adds whom she asks.
 *
 * @param externalId the same for the same indicators: who asks twice asks once
 * @param kind question
 * @param title for people
 * @param marking whom it is for, at first nobody else
 * @param description for people
 * @param indicators what was not seen, the first {@value #MAX_INDICATORS}
 */
record QuestionBody(
        String externalId,
        String kind,
        String title,
        MarkingBody marking,
        String description,
        List<IndicatorBody> indicators) {
    private static final int MAX_INDICATORS = 100;
    private static final int ID_LENGTH = 16;

    /**
     * @param tlp FIRST TLP 2.0
     * @param recipients such as {@code group:eu5g} or {@code agency:cert-south}
     */
    record MarkingBody(String tlp, List<String> recipients) {}

    /** As in a report. */
    record IndicatorBody(String type, String value) {}

    /** Null if there is nothing to ask about. Subscribers are never asked about like this. */
    static @Nullable QuestionBody about(List<Asked> unseen) {
        List<Canonical> values = unseen.stream()
                .map(Asked::readings)
                .filter(readings -> !readings.isEmpty() && readings.stream().noneMatch(SubscriberKeys::isSubscriber))
                .map(List::getFirst)
                .distinct()
                .limit(MAX_INDICATORS)
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        String keys = values.stream().map(Canonical::indexKey).sorted().collect(Collectors.joining("\n"));
        return new QuestionBody(
                "question-" + Sha256.hex(keys).substring(0, ID_LENGTH),
                Kind.QUESTION.name().toLowerCase(Locale.ROOT),
                values.size() == 1
                        ? "Has anybody seen this indicator?"
                        : "Has anybody seen these " + values.size() + " indicators?",
                new MarkingBody(Tlp.AMBER_STRICT.label(), List.of()),
                "Nothing that the hub shows us has seen it. Have you? A response to this question is enough.",
                values.stream()
                        .map(value -> new IndicatorBody(value.type(), value.value()))
                        .toList());
    }
}
