package hub.api.subscriber;

import hub.model.partner.Viewer;
import hub.search.query.IndicatorRecognizer;
import hub.search.query.ValueRecognizer;

/** Recognizes values of a query; subscribers are found by their pseudonyms among the viewer's tokens. */
public final class SubscriberRecognizer implements ValueRecognizer {
    private static final IndicatorRecognizer EVERYBODY = new IndicatorRecognizer();

    private final SubscriberKeys keys;

    public SubscriberRecognizer(SubscriberKeys keys) {
        this.keys = keys;
    }

    @Override
    public Recognized recognize(String raw) {
        return EVERYBODY.recognize(raw);
    }

    @Override
    public ValueRecognizer as(Viewer viewer) {
        return new IndicatorRecognizer(reading -> keys.of(viewer, reading));
    }
}
