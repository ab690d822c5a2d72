package hub.formats.csv;

/** The character between cells: spreadsheets of many countries write a semicolon, some tools a tab. */
final class Delimiter {
    static final char COMMA = ',';

    private static final String KNOWN = ",;\t";

    private Delimiter() {}

    /** The one that stands most often in the first line that is not blank, outside quotes. */
    static char of(String text) {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!quoted && c == '\n' && !blank) {
                break;
            }
            quoted ^= c == '"';
            blank &= Character.isWhitespace(c);
            int known = quoted ? -1 : KNOWN.indexOf(c);
            if (known >= 0) {
                counts[known]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return counts[most] == 0 ? COMMA : KNOWN.charAt(most);
    }
}
