package hub.normalize.privacy;

import hub.model.pseudonym.Subscriber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The subscribers that an incident names somewhere, and how their identifiers may be spelled elsewhere in it: what a label gave away in one place
 * is found bare in another.
 */
final class Known {
    /** Fewer digits may be anything. */
    private static final int MIN_DIGITS = 8;
    /** From here on digits are nobody else's by chance, even within a longer run of them. */
    private static final int TELLING_DIGITS = 10;

    private static final int MAX_DIGITS = 17;
    private static final int MIN_LITERAL = 6;
    private static final int TELLING_LITERAL = 8;
    private static final int HEAD = 4;
    private static final int MAX_GAP = 2;
    private static final List<String> ATS = List.of("@", "%40", "[@]", "[at]", "(at)");
    private static final List<String> DOTS = List.of(".", "[.]", "(.)", "[dot]");

    private final Map<Long, Subscriber> numbers = new HashMap<>();
    /** Spellings in lower case. */
    private final Map<String, Subscriber> literals = new HashMap<>();
    /** How long the spellings are that start so. */
    private final Map<Integer, Set<Integer>> lengths = new HashMap<>();

    private boolean some;

    /** @param raw as it is spelled here */
    void add(Subscriber subscriber, String raw) {
        some = true;
        subscriber.digits().ifPresentOrElse(digits -> number(digits, subscriber), () -> spelled(subscriber));
        if (subscriber.digits().isEmpty() || !raw.chars().allMatch(Character::isDigit)) {
            literal(raw.strip(), subscriber);
        }
    }

    boolean isEmpty() {
        return !some;
    }

    private void number(String digits, Subscriber subscriber) {
        if (digits.length() >= MIN_DIGITS && digits.length() <= MAX_DIGITS) {
            numbers.put(key(digits.length(), Long.parseLong(digits)), subscriber);
        }
    }

    private void spelled(Subscriber subscriber) {
        String key = subscriber.key();
        int at = key.indexOf('@');
        if (subscriber.kind().equals("email") && at > 0) {
            for (String sign : ATS) {
                for (String dot : DOTS) {
                    literal(key.substring(0, at) + sign + key.substring(at + 1).replace(".", dot), subscriber);
                }
            }
        } else {
            literal(key, subscriber);
            int dash = key.indexOf('-');
            if (dash > 0 && !Character.isDigit(key.charAt(0))) {
                literal(key.substring(dash + 1), subscriber); // without the prefix of TS 29.571
                literal(key.substring(dash + 1).replace('-', ':'), subscriber);
            }
        }
    }

    private void literal(String text, Subscriber subscriber) {
        if (text.length() < MIN_LITERAL) {
            return;
        }
        literals.putIfAbsent(text.toLowerCase(Locale.ROOT), subscriber);
        lengths.computeIfAbsent(head(text, 0), unused -> new TreeSet<>()).add(text.length());
    }

    private static int head(String text, int at) {
        int head = 0;
        for (int i = at; i < at + HEAD; i++) {
            head = 31 * head + Character.toLowerCase(text.charAt(i));
        }
        return head;
    }

    private static long key(int digits, long value) {
        return (long) digits << 58 | value;
    }

    /** Where the text names one of them. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        if (!numbers.isEmpty()) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.digit(text.charAt(i), 10) >= 0) {
                    int end = number(text, i, found);
                    i = Math.max(i, end - 1);
                }
            }
        }
        if (!literals.isEmpty()) {
            for (int i = 0; i + HEAD <= text.length(); i++) {
                literal(text, i, found);
            }
        }
        return found;
    }

    /** The longest number that starts here, with a separator or two between its digits; returns where it ends. */
    private int number(String text, int start, List<Found> into) {
        long value = 0;
        int digits = 0;
        int at = start;
        Found longest = null;
        while (digits < MAX_DIGITS && (at = digit(text, at)) >= 0) {
            value = 10 * value + Character.digit(text.charAt(at), 10);
            digits++;
            at++;
            Subscriber subscriber = numbers.get(key(digits, value));
            if (subscriber != null && (digits >= TELLING_DIGITS || standsAlone(text, start, at))) {
                longest = new Found(start, withCheckDigit(text, at, subscriber), subscriber);
            }
        }
        if (longest == null) {
            return start;
        }
        into.add(longest);
        return longest.end();
    }

    /** Where the next digit is; -1 if none follows closely. */
    private static int digit(String text, int from) {
        for (int i = from; i < text.length() && i - from <= MAX_GAP; i++) {
            if (Character.digit(text.charAt(i), 10) >= 0) {
                return i;
            }
            if (" -./()_:\u00a0".indexOf(text.charAt(i)) < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** A device's 14 digits are followed by a check digit or two of the software version. */
    private static int withCheckDigit(String text, int end, Subscriber subscriber) {
        int last = end;
        while (subscriber.identity().startsWith("imei|")
                && last < text.length()
                && last - end < 2
                && Character.isDigit(text.charAt(last))) {
            last++;
        }
        return last;
    }

    private void literal(String text, int start, List<Found> into) {
        for (int length : lengths.getOrDefault(head(text, start), Set.of())) {
            int end = start + length;
            if (end <= text.length() && (length >= TELLING_LITERAL || standsAlone(text, start, end))) {
                Subscriber subscriber = literals.get(text.substring(start, end).toLowerCase(Locale.ROOT));
                if (subscriber != null) {
                    into.add(new Found(start, end, subscriber));
                }
            }
        }
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
