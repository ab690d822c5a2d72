package hub.normalize.privacy;

import hub.model.incident.Indicator;
import hub.model.pseudonym.Subscriber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads every text of an incident, changes none, and remembers who is named. */
final class Gathering implements Texts.Replacement {
    private final Known known = new Known();
    private final Labels labels;

    Gathering(Labels labels) {
        this.labels = labels;
    }

    Known known() {
        return known;
    }

    @Override
    public String text(@Nullable String label, String text) {
        if (label != null) {
            labels.read(label, text).ifPresent(subscriber -> known.add(subscriber, text));
        }
        String plain = Disguise.undone(text);
        for (Found found : TextSubscribers.in(plain)) {
            known.add(found.subscriber(), plain.substring(found.start(), found.end()));
        }
        return text;
    }

    @Override
    public Indicator indicator(Indicator indicator) {
        Optional<Subscriber> named = Typed.in(indicator, labels);
        named.ifPresent(subscriber -> {
            known.add(subscriber, indicator.value());
            known.add(subscriber, indicator.raw());
        });
        Texts.replace(Typed.rest(indicator, named.isPresent()), this);
        return indicator;
    }
}
