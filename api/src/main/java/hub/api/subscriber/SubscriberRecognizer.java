package hub.api.subscriber;

import hub.model.indicator.Canonical;
import hub.model.partner.Viewer;
import hub.search.query.IndicatorRecognizer;
import hub.search.query.ValueRecognizer;
import java.util.ArrayList;
import java.util.List;
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
        return new Asking(keys, viewer);
    }

    /** For one query. */
    private static final class Asking implements ValueRecognizer {
        private final SubscriberKeys keys;
        private final Viewer viewer;
        private final ValueRecognizer recognizer;
        private final List<List<Canonical>> values = new ArrayList<>();

        Asking(SubscriberKeys keys, Viewer viewer) {
            this.keys = keys;
            this.viewer = viewer;
            this.recognizer = new IndicatorRecognizer(
                    reading -> keys.of(viewer, reading), reading -> SubscriberKeys.isWithheld(viewer, reading));
        }

        @Override
        public Recognized recognize(String raw) {
            values.add(IndicatorRecognizer.readings(raw));
            return recognizer.recognize(raw);
        }

        @Override
        public void understood() {
            keys.count(viewer, values);
        }
    }
}
