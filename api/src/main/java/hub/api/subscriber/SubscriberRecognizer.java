package hub.api.subscriber;

import hub.model.partner.Viewer;
import hub.search.query.IndicatorRecognizer;
import hub.search.query.ValueRecognizer;
import org.springframework.stereotype.Component;

/** Recognizes values of a query; subscribers are found by their pseudonyms among the viewer's tokens. */
@Component
final class SubscriberRecognizer implements ValueRecognizer {
    private static final IndicatorRecognizer EVERYBODY = new IndicatorRecognizer();

    private final SubscriberKeys keys;

    SubscriberRecognizer(SubscriberKeys keys) {
        this.keys = keys;
    }

    @Override
    public Recognized recognize(String raw) {
        return EVERYBODY.recognize(raw);
    }

    @Override
    public ValueRecognizer as(Viewer viewer) {
        return new IndicatorRecognizer(
                reading -> keys.of(viewer, reading), reading -> SubscriberKeys.isWithheld(viewer, reading));
    }
}
