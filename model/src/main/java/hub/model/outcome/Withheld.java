package hub.model.outcome;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a report that took something away. Its sender gets it when what was taken away is away everywhere: when every record of
 * it can be searched and every feed has its event. A pure fold; the order of what it hears does not matter.
 *
 * @param outcome the answer; null as long as only its effects were heard of, and when it was given
 * @param awaited effects that are still to come
 * @param early effects that came before the answer
 * @param given true when the answer was given
 */
public record Withheld(@Nullable Outcome outcome, Set<String> awaited, Set<String> early, boolean given) {
    public static final Withheld NOTHING = new Withheld(null, Set.of(), Set.of(), false);

    private static final Withheld GIVEN = new Withheld(null, Set.of(), Set.of(), true);

    /** What the fold hears; one of the two is there. */
    public record Heard(
            @Nullable Outcome outcome,
            Set<String> awaited,
            @Nullable String effect) {
        public static Heard answer(Outcome outcome, Set<String> awaited) {
            return new Heard(outcome, awaited, null);
        }

        public static Heard effect(String effect) {
            return new Heard(null, Set.of(), effect);
        }
    }

    /** What to remember, and the answer if it is time for it. */
    public record Step(Withheld state, @Nullable Outcome answer) {}

    public Withheld {
        awaited = Collections.unmodifiableSet(new TreeSet<>(awaited));
        early = Collections.unmodifiableSet(new TreeSet<>(early));
    }

    /** The effect that a record of the log can be searched. */
    public static String shown(String recordKey) {
        return "index " + recordKey;
    }

    /** The effect that a feed has what the record means for it, and that whoever reads the feed here finds it. */
    public static String delivered(String token, String recordKey) {
        return "feed " + token + " " + recordKey;
    }

    public Step hear(Heard heard) {
        if (given) {
            return new Step(this, null);
        }
        Outcome known = heard.outcome() == null ? outcome : heard.outcome();
        Set<String> came = new TreeSet<>(early);
        if (heard.effect() != null) {
            came.add(heard.effect());
        }
        if (known == null) {
            return new Step(new Withheld(null, Set.of(), came, false), null);
        }
        Set<String> open = new TreeSet<>(heard.outcome() == null ? awaited : heard.awaited());
        open.removeAll(came);
        return open.isEmpty() ? new Step(GIVEN, known) : new Step(new Withheld(known, open, Set.of(), false), null);
    }
}
