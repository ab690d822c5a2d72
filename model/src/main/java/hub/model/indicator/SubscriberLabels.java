package hub.model.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The word before a number that says what it is: {@code "imsi":"}, {@code servedMSISDN=}, {@code MSISDN of the victim:}.
 *
 * @param type of indicator
 * @param near whether no word stands between
 * @param first whether no digit does either: it is not the second of a list
 */
record SubscriberLabels(IndicatorType type, boolean near, boolean first) {

    private static final int REACH = 40;
    private static final int MAX_WORD = 32;

    private static final IndicatorType NUMBER = new Msisdn();

    /** Within any word: {@code targetImsi}, {@code imsiList}. The first that is in the word counts. */
    private static final List<Map.Entry<String, IndicatorType>> PARTS = List.of(
            Map.entry("imsi", Imsi.TYPE),
            Map.entry("supi", Imsi.TYPE),
            Map.entry("imei", new Imei()),
            Map.entry("iccid", new Iccid()),
            Map.entry("msisdn", NUMBER),
            Map.entry("gpsi", NUMBER),
            Map.entry("phone", NUMBER));

    private static final Set<String> NUMBERS =
            Set.of("tel", "mobile", "sms", "sip", "sips", "caller", "callee", "calling", "called", "mdn", "gsm", "fax");

    /** The nearest label before a place, in the same line and sentence. */
    static Optional<SubscriberLabels> before(String text, int place) {
        int floor = Math.max(0, place - REACH);
        int at = place;
        int words = 0;
        boolean first = true;
        while (at > floor) {
            char c = text.charAt(at - 1);
            if (Character.isLetter(c)) {
                int start = startOfWord(text, at);
                Optional<IndicatorType> type = type(Ascii.lower(text.substring(start, at)));
                if (type.isPresent()) {
                    return Optional.of(new SubscriberLabels(type.get(), words == 0, first));
                }
                words++;
                at = start;
            } else if (words > 0 && ".;!?\n\r".indexOf(c) >= 0) {
                return Optional.empty();
            } else {
                first &= !DigitGroups.isDigit(c);
                at--;
            }
        }
        return Optional.empty();
    }

    private static int startOfWord(String text, int end) {
        int start = end;
        while (start > 0 && end - start < MAX_WORD && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static Optional<IndicatorType> type(String word) {
        if (word.length() < 3) {
            return Optional.empty();
        }
        if (NUMBERS.contains(word)) {
            return Optional.of(NUMBER);
        }
        for (Map.Entry<String, IndicatorType> part : PARTS) {
            if (word.contains(part.getKey())) {
                return Optional.of(part.getValue());
            }
        }
        return word.equals("pei") ? Optional.of(new Imei()) : Optional.empty();
    }
}
