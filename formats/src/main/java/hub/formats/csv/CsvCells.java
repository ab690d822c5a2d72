package hub.formats.csv;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula get an apostrophe when they are written, and lose it when they are read. What starts with
 * apostrophes before such a character gets and loses one more, so that every value comes back.
 */
final class CsvCells {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(".*[\",;\t\r\n].*|\\s.*|.*\\s", Pattern.DOTALL);

    private CsvCells() {}

    /** The cell as RFC 4180 wants it, and harmless in a spreadsheet. */
    static String write(String value) {
        String dead = FORMULA.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(dead).matches() ? '"' + dead.replace("\"", "\"\"") + '"' : dead;
    }

    /** The value of a cell. */
    static String live(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
