package hub.formats.text;

import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The marks that people put into texts: {@code TLP:AMBER}, {@code TLP: AMBER+STRICT}, {@code PAP:RED}. The strictest of several holds. */
final class MarkingMarks {
    private static final String SEPARATOR = "[\\s:：=/_*\"'\\[(-]{1,6}+";
    private static final Pattern TLP = mark("(?:TLP(?:\\s?v?\\s?[12](?:\\.0)?)?+|traffic[ -]light[ -]protocol)"
            + SEPARATOR + "(AMBER[\\s+_-]{1,3}STRICT|AMBER|RED|GREEN|CLEAR|WHITE)");
    private static final Pattern PAP = mark("PAP" + SEPARATOR + "(RED|AMBER|GREEN|CLEAR|WHITE)");

    private MarkingMarks() {}

    /** The marking of the text; empty if no TLP is named, whatever else is. */
    static Optional<Marking> find(String text) {
        return strictest(TLP, text, label -> Tlp.parse(label.replaceAll("[\\s+_-]+", "+")))
                .map(tlp -> new Marking(tlp, pap(text), List.of(), false));
    }

    static @Nullable Pap pap(String text) {
        return strictest(PAP, text, Pap::parse).orElse(null);
    }

    static boolean isOnlyMarks(String line) {
        String rest = PAP.matcher(TLP.matcher(line).replaceAll("")).replaceAll("");
        return rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    private static <T extends Comparable<T>> Optional<T> strictest(
            Pattern mark, String text, Function<String, Optional<T>> parse) {
        return mark.matcher(text)
                .results()
                .map((MatchResult found) -> parse.apply(found.group(1)))
                .flatMap(Optional::stream)
                .max(Comparable::compareTo);
    }

    private static Pattern mark(String regex) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + regex + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }
}
