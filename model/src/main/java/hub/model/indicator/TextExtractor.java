package hub.model.indicator;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds indicators in free text, defanged or plain. What stands where an earlier finder found something is left to it: the host of a URL is
 * not a domain of its own. Subscriber identifiers are found by their prefix or label, because bare digits may be anything.
 */
public final class TextExtractor {

    private TextExtractor() {}

    /**
     * The indicators of a text, in order of appearance.
     *
     * @param limit of the answer; the finders stop there
     */
    public static List<Span> extract(String text, int limit) {
        List<Span> spans = new ArrayList<>();
        BitSet taken = new BitSet();
        for (TextFinder finder : TextFinder.ALL) {
            Matcher matcher = finder.pattern().matcher(text);
            while (spans.size() < limit && matcher.find()) {
                if (taken.get(matcher.start("value"))) {
                    continue;
                }
                finder.read(matcher, text).filter(span -> isFree(taken, span)).ifPresent(span -> {
                    spans.add(span);
                    taken.set(span.start(), span.end());
                });
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return List.copyOf(spans);
    }

    private static boolean isFree(BitSet taken, Span span) {
        int clash = taken.nextSetBit(span.start());
        return clash < 0 || clash >= span.end();
    }

    /**
     * What identifies persons in a text, for hiding it: subscribers, devices and lines by label, prefix or as bare digits, and e-mail
     * addresses, in order of appearance and without overlap. Bare digits are a guess and say so ({@link Flag#GUESSED}); test networks are
     * left out. Time grows with the text and no faster.
     */
    public static List<Span> subscribers(String text) {
        return new SubscriberScan(text).run();
    }
}
