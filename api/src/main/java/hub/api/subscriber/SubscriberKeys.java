package hub.api.subscriber;

import hub.api.ApiSettings;
import hub.api.problem.ApiProblem;
import hub.model.indicator.Canonical;
import hub.model.indicator.TextExtractor;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.PseudonymKeys;
import hub.model.pseudonym.Pseudonyms;
import hub.model.pseudonym.Subscriber;
import hub.search.query.IndicatorRecognizer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The keys under which a subscriber is found by the raw identifier: for whoever may ask so, within the agency's budget. */
@Component
public final class SubscriberKeys {
    /** Who may ask for a subscriber by the raw identifier. */
    public static final Role ROLE = Role.INVESTIGATOR;

    /** Why a subscriber was not looked for. */
    public static final String WITHHELD = "a subscriber's identifier (expected the role " + ROLE.label() + ")";

    private static final Pattern WORDS = Pattern.compile("[\\s\"()]+");
    private static final Pattern PIECES = Pattern.compile("[\\s\"():\\[\\]{},;|=/?&#]+");

    private final Pseudonyms pseudonyms;
    private final DailyBudget budget;
    private final int limit;

    @Autowired
    SubscriberKeys(Pseudonyms pseudonyms, ApiSettings settings, Clock clock) {
        this(pseudonyms, settings.subscriberLookupsPerDay(), clock);
    }

    SubscriberKeys(Pseudonyms pseudonyms, int limit, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.limit = limit;
        this.budget = new DailyBudget(limit, clock);
    }

    /** True if the value names a subscriber, and nothing else that others could be asked for. */
    public static boolean isSubscriber(Canonical reading) {
        return Subscriber.of(reading).isPresent();
    }

    /** True if a text, or a word of it, names a subscriber. */
    private static boolean isNamedIn(String text) {
        return !TextExtractor.subscribers(text).isEmpty()
                || Stream.of(WORDS, PIECES)
                        .flatMap(pattern -> pattern.splitAsStream(text))
                        .filter(word -> !word.isEmpty())
                        .flatMap(word -> IndicatorRecognizer.readings(word).stream())
                        .anyMatch(SubscriberKeys::isSubscriber);
    }

    /**
     * No subscriber's identifier may stand in what the log keeps.
     *
     * @param kept what keeps it, {@code a saved search}
     * @param texts by their names, with a slash before what is inside of another
     * @throws ApiProblem INVALID_VALUE
     */
    public static void refuseIn(String kept, Map<String, String> texts) {
        texts.forEach((name, text) -> {
            if (isNamedIn(text)) {
                String message = name + ": names a subscriber (expected none: " + kept + " is kept in the log)";
                throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/" + name, message);
            }
        });
    }

    /** True if the value names a subscriber for whom this viewer may not ask. */
    static boolean isWithheld(Viewer viewer, Canonical reading) {
        return !viewer.has(ROLE) && isSubscriber(reading);
    }

    /** The keys; none for other values, and none without the role. Who shows what they find calls {@link #count} before. */
    public List<String> of(Viewer viewer, Canonical reading) {
        return asked(viewer, reading)
                .map(subscriber -> PseudonymKeys.of(subscriber, viewer.tokens(), pseudonyms)
                        .toList())
                .orElse(List.of());
    }

    /**
     * Counts what a request asks for, once it is sure that it is answered: all of it, or nothing if that is too much.
     *
     * @param values each as what it may be read as
     * @throws ApiProblem RATE_LIMITED if the agency would have asked for too many today
     */
    public void count(Viewer viewer, List<List<Canonical>> values) {
        List<Set<String>> subscribers = values.stream()
                .map(readings -> readings.stream()
                        .flatMap(reading -> asked(viewer, reading).stream())
                        .map(subscriber -> pseudonyms.seal("budget", subscriber.identity()))
                        .collect(Collectors.toSet()))
                .filter(identities -> !identities.isEmpty())
                .toList();
        if (!budget.take(viewer.agency(), subscribers)) {
            String message = "subscribers: with these " + viewer.agency() + " would have asked for more than " + limit
                    + " today (expected at most " + limit + " a day); ask for fewer, or try again tomorrow, UTC";
            throw ApiProblem.rateLimited(message, budget.untilTomorrow());
        }
    }

    private static Optional<Subscriber> asked(Viewer viewer, Canonical reading) {
        return subscriber(reading).filter(unused -> viewer.has(ROLE));
    }

    /** An e-mail address may be a victim's, or one that is shared as it is. */
    private static Optional<Subscriber> subscriber(Canonical reading) {
        return reading.type().equals("email") ? Optional.of(Subscriber.ofAddress(reading)) : Subscriber.of(reading);
    }
}
