package hub.normalize.privacy;

import hub.model.pseudonym.Subscriber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    /** A spelling is looked for by so many characters at most, one bit of a mask each; the rest of its word goes with them. */
    private static final int MAX_LITERAL = 63;

    private static final int MAX_WORD = 640;
    private static final int HEAD = 4;
    private static final int MAX_GAP = 2;
    private static final List<String> ATS = List.of("@", "%40", "[@]", "[at]", "(at)");
    private static final List<String> DOTS = List.of(".", "[.]", "(.)", "[dot]");

    private final Map<Long, Subscriber> numbers = new HashMap<>();
    /** Spellings in lower case. */
    private final Map<String, Subscriber> literals = new HashMap<>();
    /** Their hashes: a text is only cut into pieces where one may match. */
    private final Set<Integer> hashes = new HashSet<>();
    /** How long the spellings are that start so: bit n for n characters. */
    private final Map<Integer, Long> lengths = new HashMap<>();

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
        String start = folded(text, 0, Math.min(text.length(), MAX_LITERAL));
        literals.putIfAbsent(start, subscriber);
        hashes.add(start.hashCode());
        lengths.merge(head(text, 0), 1L << start.length(), (known, one) -> known | one);
    }

    private static String folded(String text, int start, int end) {
        StringBuilder folded = new StringBuilder(text.substring(start, end));
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, Character.toLowerCase(folded.charAt(i)));
        }
        return folded.toString();
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
            int covered = 0;
            for (int i = 0; i + HEAD <= text.length(); i++) {
                covered = literal(text, i, covered, found);
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

    /** The longest spelling that starts here, if it goes further than what is covered; returns how far all is covered then. */
    private int literal(String text, int start, int covered, List<Found> into) {
        long hits = hits(text, start) & ~mask(covered - start);
        while (hits != 0) {
            int length = Long.SIZE - 1 - Long.numberOfLeadingZeros(hits);
            int end = length < MAX_LITERAL ? start + length : endOfWord(text, start + length);
            Subscriber subscriber = length >= TELLING_LITERAL || standsAlone(text, start, end)
                    ? literals.get(folded(text, start, start + length))
                    : null;
            if (subscriber != null) {
                into.add(new Found(start, end, subscriber));
                return end;
            }
            hits ^= 1L << length;
        }
        return covered;
    }

    /** How long the spellings may be that start here. */
    private long hits(String text, int start) {
        long wanted = lengths.getOrDefault(head(text, start), 0L);
        long hits = 0;
        int hash = 0;
        for (int n = 1; n <= MAX_LITERAL && wanted >>> n != 0 && start + n <= text.length(); n++) {
            hash = 31 * hash + Character.toLowerCase(text.charAt(start + n - 1)); // that of String
            if ((wanted >>> n & 1) != 0 && hashes.contains(hash)) {
                hits |= 1L << n;
            }
        }
        return hits;
    }

    /** The lengths up to this one. */
    private static long mask(int length) {
        return length <= 0 ? 0 : length >= MAX_LITERAL ? -1 : (1L << length + 1) - 1;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < MAX_WORD && " \t\r\n\"'<>,;()[]{}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
