package hub.formats.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a forwarded or pasted mail that name who got it: {@code To:}, {@code > Cc:}, and the folded lines after them. Who got a
 * hostile mail is a victim.
 */
final class Recipients {
    /** As mail programs write the fields in the languages of Europe. */
    private static final String NAMES =
            "(?:resent-)?(?:to|b?cc)|(?:delivered|envelope|x-original)-to|an|kopie|blindkopie|komu|skryt[aá] kopie|k[oó]pia"
                    + "|skryt[aá] k[oó]pia|do|dw|udw|[aà]|copie|cci|para|cco|ccn|aan|til|till|kopia|kopi|vastaanottaja"
                    + "|c[ií]mzett|c[aă]tre|za|prima|saaja|kam|προς|кому|копия|копія|до";

    private static final Pattern FIELD = Pattern.compile(
            "(?<quote>[>\\s\u00A0]*+)\\*{0,2}(?:" + NAMES + ")\\*{0,2}[ \t\u00A0]{0,9}:.*+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final BitSet places = new BitSet();

    Recipients(String text) {
        String quote = "";
        boolean within = false;
        for (int start = 0; start < text.length(); ) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            String line = text.substring(start, end);
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                within = true;
                quote = field.group("quote");
            } else {
                within = within && isFolded(line, quote);
            }
            places.set(start, end, within);
            start = end + 1;
        }
    }

    /** Whether a place of the text is in such a line. */
    boolean name(int place) {
        return places.get(place);
    }

    /** The quote marks of the field's first line, and then a blank. */
    private static boolean isFolded(String line, String quote) {
        return line.startsWith(quote)
                && !line.isBlank()
                && line.length() > quote.length()
                && " \t".indexOf(line.charAt(quote.length())) >= 0;
    }
}
