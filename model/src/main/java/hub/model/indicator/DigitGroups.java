package hub.model.indicator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A number as people write it: groups of digits with a space, a hyphen or the like between them. Digits of other scripts count here,
 * because a disguised number identifies its owner too.
 *
 * @param digits of all groups, in ASCII
 * @param sizes digits of each group
 * @param ends where each group ends in the text
 */
record DigitGroups(String digits, List<Integer> sizes, List<Integer> ends) {

    /** Longest number that means a subscriber or a device: that of a SIM card. */
    static final int MAX = 20;

    private static final String SEPARATORS = " -/._()\t|,;\u00A0\u00AD\u2009\u200B\u202F\u2060";
    private static final int MAX_GROUPS = 8;
    private static final int MAX_GAP = 2;

    DigitGroups {
        sizes = ImmutableList.copyOf(sizes);
        ends = ImmutableList.copyOf(ends);
    }

    static boolean isDigit(char c) {
        return c < 0x80 ? Ascii.isDigit(c) : Character.digit(c, 10) >= 0;
    }

    /** The end of the digits that start at a place. */
    static int endOfRun(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The groups from a digit on, at most eight and 20 digits in all; none if the first group alone is longer. */
    static DigitGroups at(String text, int start, int endOfFirst) {
        return at(text, start, endOfFirst, SEPARATORS);
    }

    /** The same, where a line may end between two groups. */
    static DigitGroups acrossLines(String text, int start, int endOfFirst) {
        return at(text, start, endOfFirst, SEPARATORS + "\r\n");
    }

    private static DigitGroups at(String text, int start, int endOfFirst, String separators) {
        StringBuilder digits = new StringBuilder();
        List<Integer> sizes = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int from = start;
        int end = endOfFirst;
        while (end > from && sizes.size() < MAX_GROUPS && digits.length() + end - from <= MAX) {
            for (int i = from; i < end; i++) {
                digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
            }
            sizes.add(end - from);
            ends.add(end);
            from = afterGap(text, end, separators);
            end = boundedEnd(text, from);
        }
        return new DigitGroups(digits.toString(), sizes, ends);
    }

    /** Digits of the first groups. */
    int total(int groups) {
        int sum = 0;
        for (int i = 0; i < groups; i++) {
            sum += sizes.get(i);
        }
        return sum;
    }

    private static int afterGap(String text, int end, String separators) {
        int at = end;
        while (at < text.length() && at - end < MAX_GAP && isSeparator(text.charAt(at), separators)) {
            at++;
        }
        return at > end ? at : text.length();
    }

    /** Not further than matters: else every group before a long one would run through it. */
    private static int boundedEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= MAX && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(char c, String separators) {
        return separators.indexOf(c) >= 0 || (c >= '\u2010' && c <= '\u2015');
    }
}
