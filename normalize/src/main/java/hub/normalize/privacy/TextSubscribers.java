package hub.normalize.privacy;

import hub.model.indicator.Span;
import hub.model.indicator.TextExtractor;
import hub.model.pseudonym.Subscriber;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the subscribers that a text names by itself, without knowing any. */
final class TextSubscribers {
    /** No identifier has fewer digits, but those that say by a prefix what they are. */
    private static final int MIN_DIGITS = 5;

    private static final Pattern PREFIX =
            Pattern.compile("(?i)(?:imsi|supi|suci|imei|msisdn|nai|gci|gli|extid|guti|tmsi|mac|pei|gpsi)[-:= ]");
    /** Ids and times make up most of a STIX bundle, and name nobody. */
    private static final Pattern NOBODY =
            Pattern.compile("(?:[a-z0-9-]+--)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                    + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z");

    private TextSubscribers() {}

    static List<Found> in(String text) {
        if (!isWorthReading(text)) {
            return List.of();
        }
        Predicate<Span> isNew = outsideStandIns(text);
        List<Found> found = new ArrayList<>();
        for (Span span : TextExtractor.subscribers(text)) {
            Subscriber.of(span.value())
                    .filter(unused -> isNew.test(span))
                    .ifPresent(subscriber -> found.add(new Found(span.start(), span.end(), subscriber)));
        }
        return found;
    }

    /** A stand-in looks like a label and the beginning of a number. */
    private static Predicate<Span> outsideStandIns(String text) {
        BitSet standIns = new BitSet();
        if (text.indexOf('[') >= 0) {
            Subscriber.standIns(text).forEach(one -> standIns.set(one.start(), one.end()));
        }
        return span -> {
            int inside = standIns.nextSetBit(span.start());
            return inside < 0 || inside >= span.end();
        };
    }

    private static boolean isWorthReading(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < MIN_DIGITS; i++) {
            if (Character.digit(text.charAt(i), 10) >= 0) {
                digits++;
            }
        }
        return digits >= MIN_DIGITS
                ? !NOBODY.matcher(text).matches()
                : PREFIX.matcher(text).find();
    }
}
