package hub.normalize.privacy;

import hub.model.indicator.Canonical;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import hub.model.indicator.PersonalData;
import hub.model.pseudonym.Subscriber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of properties that say what their values are: {@code x_imsi}, {@code victimMsisdn}, {@code /custom/imeis/0}. */
final class Labels {
    private static final Pattern SEPARATORS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+");
    private static final Set<String> VICTIMS = Set.of("victim", "victims", "target", "recipient", "recipients");
    private static final int MAX_LENGTH = 128;
    private static final int MAX_WORDS = 3;

    private final Map<String, Meaning> known = new HashMap<>();

    /** What a label says. */
    private record Meaning(Optional<IndicatorType> subscriber, boolean victim) {}

    /** The subscriber that a value under this label names. */
    Optional<Subscriber> read(String label, String value) {
        Meaning meaning = known.computeIfAbsent(label, Labels::meaning);
        Optional<Subscriber> typed =
                meaning.subscriber().flatMap(type -> first(type, value)).flatMap(Subscriber::of);
        boolean address = typed.isEmpty() && meaning.victim() && value.indexOf('@') > 0;
        return address
                ? IndicatorTypes.find("email")
                        .flatMap(type -> first(type, value))
                        .map(Subscriber::ofAddress)
                : typed;
    }

    private static Optional<Canonical> first(IndicatorType type, String value) {
        return type.normalize(value).values().stream().findFirst();
    }

    private static Meaning meaning(String label) {
        List<String> words = words(label);
        Optional<IndicatorType> type = Optional.empty();
        for (int from = 0; from < words.size() && type.isEmpty(); from++) {
            for (int to = Math.min(words.size(), from + MAX_WORDS); to > from && type.isEmpty(); to--) {
                type = subscriber(String.join("-", words.subList(from, to)));
            }
        }
        return new Meaning(type, words.stream().anyMatch(VICTIMS::contains));
    }

    private static Optional<IndicatorType> subscriber(String name) {
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        return IndicatorTypes.find(name)
                .or(() -> IndicatorTypes.find(singular))
                .filter(type -> type.personalData() == PersonalData.SUBSCRIBER);
    }

    /** The words of the last step of a pointer that is not a number. */
    private static List<String> words(String label) {
        if (label.length() > MAX_LENGTH && label.charAt(0) != '/') {
            return List.of();
        }
        String[] steps = label.split("/", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            if (!steps[i].isEmpty()
                    && steps[i].length() <= MAX_LENGTH
                    && !steps[i].chars().allMatch(Character::isDigit)) {
                List<String> words = new ArrayList<>();
                for (String word : SEPARATORS.split(steps[i])) {
                    if (!word.isEmpty()) {
                        words.add(word.toLowerCase(Locale.ROOT));
                    }
                }
                return words;
            }
        }
        return List.of();
    }
}
