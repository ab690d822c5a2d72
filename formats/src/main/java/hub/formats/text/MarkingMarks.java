package hub.formats.text;

import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The marks that people put into texts: {@code TLP:AMBER}, {@code TLP: AMBER+STRICT}, {@code PAP:RED}. The strictest of several holds. */
final class MarkingMarks {
    private static final String SEPARATOR = "[\\s:：=/_*\"'\\[(-]{1,6}+";
    /** However the two words are joined: a plus, a dash, a bracket, a tag of HTML. */
    private static final String BETWEEN = "(?:[^\\p{L}\\p{N}<]|<[^<>]{0,20}>){1,8}";

    private static final Pattern TLP = mark("(?:TLP(?:\\s?v?\\s?[12](?:\\.0)?)?+|traffic[ -]light[ -]protocol)"
            + SEPARATOR + "(AMBER" + BETWEEN + "STRICT|AMBER|RED|GREEN|CLEAR|WHITE)");
    /** A word that TLP does not have: somebody meant to limit it. */
    private static final Pattern UNKNOWN =
            mark("TLP[:=](?!(?:AMBER|RED|GREEN|CLEAR|WHITE)(?![\\p{L}\\p{N}]))\\p{L}{1,40}");

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern PAP = mark("PAP" + SEPARATOR + "(RED|AMBER|GREEN|CLEAR|WHITE)");

    private MarkingMarks() {}

    /** The marking of the text; empty if no TLP is named, whatever else is. */
    static Optional<Marking> find(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        Optional<Tlp> known = strictest(TLP, plain, label -> Tlp.parse(label.replaceAll(BETWEEN, "+")));
        Optional<Tlp> unknown = UNKNOWN.matcher(plain).find() ? Optional.of(Tlp.AMBER_STRICT) : Optional.empty();
        return Stream.of(known, unknown)
                .flatMap(Optional::stream)
                .max(Tlp::compareTo)
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
