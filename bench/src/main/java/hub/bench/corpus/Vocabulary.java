package hub.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The words of the texts: the field's own first, made-up ones after them, drawn by {@link Zipf}. */
public final class Vocabulary {
    private static final int SIZE = 20_000;
    private static final Zipf RANKS = new Zipf(SIZE, 0.9);

    private static final List<String> OWN = List.of(
            ("session flood signalling subscriber roaming core network handover slice registration attach deletion gateway"
                            + " exchange partner message request observed operator traffic control plane user outage latency"
                            + " malformed spoofed replay tunnel authentication certificate token exposure function release"
                            + " update vendor patch rollback credential lateral movement persistence backdoor beacon phishing"
                            + " interconnect firewall filter policy charging orchestration container cluster image registry"
                            + " baseband antenna cell timing location tracking interception fraud scan probe exploit payload")
                    .split(" "));
    private static final String[] SYLLABLES = {
        "ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "le", "mu", "na", "po", "ri", "sa", "te", "vu", "wo", "xi",
        "ye", "zu"
    };

    private Vocabulary() {}

    /** The word of a rank; the same rank is always the same word. */
    public static String word(int rank) {
        if (rank < OWN.size()) {
            return OWN.get(rank);
        }
        StringBuilder word = new StringBuilder();
        for (int left = rank; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.append('n').toString();
    }

    public static String any(RandomGenerator random) {
        return word((int) RANKS.next(random));
    }

    static String text(RandomGenerator random, int words) {
        List<String> text = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            text.add(any(random));
        }
        return String.join(" ", text);
    }
}
