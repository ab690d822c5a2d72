package hub.normalize.privacy;

import hub.model.incident.Indicator;
import hub.model.pseudonym.Subscriber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes stand-ins where an incident names subscribers. One redactor serves one part, so that its numbers do not count whom other parts name.
 */
final class Redactor implements Texts.Replacement {
    private final Known known;
    private final Labels labels;
    private final Map<String, String> newIds;
    private final int taken;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param newIds of STIX objects that had to change, by their old ones
     * @param taken the highest number that the part holds already
     */
    Redactor(Known known, Labels labels, Map<String, String> newIds, int taken) {
        this.known = known;
        this.labels = labels;
        this.newIds = newIds;
        this.taken = taken;
    }

    String standIn(Subscriber subscriber) {
        return subscriber.standIn(numbers.computeIfAbsent(subscriber.identity(), unused -> taken + numbers.size() + 1));
    }

    @Override
    public String text(@Nullable String label, String text) {
        String newId = newIds.get(text);
        if (newId != null) {
            return newId;
        }
        Optional<Subscriber> whole = label == null ? Optional.empty() : labels.read(label, text);
        return whole.isPresent() ? standIn(whole.get()) : inText(known, text, this::standIn);
    }

    @Override
    public Indicator indicator(Indicator indicator) {
        Optional<Subscriber> subscriber = Typed.in(indicator, labels);
        String value = subscriber.map(this::standIn).orElseGet(() -> text(null, indicator.value()));
        Indicator rest = Texts.replace(Typed.rest(indicator, subscriber.isPresent()), this);
        if (subscriber.isEmpty() && value.equals(indicator.value())) {
            return rest.normalized(rest.type(), rest.value(), indicator.matchKeys(), rest.flags());
        }
        List<String> keys = indicator.matchKeys().stream()
                .filter(key -> subscriber.isPresent() ? Subscriber.isReadableKey(key) : saysNothing(key, indicator))
                .toList();
        return rest.standingIn(value, keys);
    }

    /** A key of the changed value itself would meet what it should not, and may be a plain hash of what was changed. */
    private boolean saysNothing(String key, Indicator indicator) {
        return !key.startsWith(indicator.type() + "|") && text(null, key).equals(key);
    }

    /** The text with a stand-in for each subscriber; one that names none stays as it is written. */
    static String inText(Known known, String text, Function<Subscriber, String> standIn) {
        String plain = Disguise.undone(text);
        String hidden = inPlain(known, plain, standIn);
        return hidden.equals(plain) ? text : hidden;
    }

    /** Where two readings overlap, everything that either covers goes. */
    private static String inPlain(Known known, String text, Function<Subscriber, String> standIn) {
        List<Found> found = new ArrayList<>(TextSubscribers.in(text));
        found.addAll(known.in(text));
        if (found.isEmpty()) {
            return text;
        }
        found.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Found one : found) {
            if (one.start() >= done) {
                out.append(text, done, one.start()).append(standIn.apply(one.subscriber()));
            }
            done = Math.max(done, one.end());
        }
        return out.append(text, done, text.length()).toString();
    }
}
