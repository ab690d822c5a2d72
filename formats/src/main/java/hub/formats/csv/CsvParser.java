package hub.formats.csv;

import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180, strictly, but for the delimiter and lines that end with LF alone. Where the quotes are wrong, nobody knows where cells end. */
final class CsvParser {
    static final int MAX_COLUMNS = 1000;
    /** Small cells cost the most memory for their bytes. */
    static final int MAX_CELLS = 1_000_000;

    private static final char QUOTE = '"';

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;
    private int cells;
    private @Nullable Problem problem;

    private CsvParser(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** What came of parsing. */
    sealed interface Parsed {
        /** The rows that are not blank, the header first. */
        record Rows(List<CsvRow> rows) implements Parsed {}

        record Refused(Problem problem) implements Parsed {}
    }

    static Parsed parse(String text) {
        return new CsvParser(text, Delimiter.of(text)).parse();
    }

    private Parsed parse() {
        List<CsvRow> rows = new ArrayList<>();
        while (at < text.length()) {
            CsvRow row = row();
            if (problem != null) {
                return new Parsed.Refused(problem);
            }
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return new Parsed.Rows(rows);
    }

    private CsvRow row() {
        int start = line;
        List<String> row = new ArrayList<>();
        boolean more = true;
        while (more && problem == null) {
            row.add(at < text.length() && text.charAt(at) == QUOTE ? quoted() : bare());
            more = at < text.length() && text.charAt(at) == delimiter;
            at += more ? 1 : 0;
            count(row.size());
        }
        endOfLine();
        return new CsvRow(start, row);
    }

    private void count(int columns) {
        cells++;
        if (columns > MAX_COLUMNS) {
            fail(ProblemCode.TOO_LARGE, "more than " + MAX_COLUMNS + " cells in a row");
        } else if (cells > MAX_CELLS) {
            fail(ProblemCode.TOO_LARGE, "more than " + MAX_CELLS + " cells in the file");
        }
    }

    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != delimiter && !isBreak(text.charAt(at))) {
            if (text.charAt(at) == QUOTE) {
                fail(ProblemCode.MALFORMED, "a quote within a cell that does not start with one");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int start = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == QUOTE && (at == text.length() || text.charAt(at) != QUOTE)) {
                return cell.toString();
            }
            at += c == QUOTE ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        line = start;
        fail(ProblemCode.MALFORMED, "a quote that is opened and never closed");
        return cell.toString();
    }

    private void endOfLine() {
        if (problem != null || at == text.length()) {
            return;
        }
        if (!isBreak(text.charAt(at))) {
            fail(ProblemCode.MALFORMED, "text after a closing quote (expected the delimiter or the end of the line)");
        } else if (text.charAt(at) == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n')) {
            fail(ProblemCode.MALFORMED, "CR without LF (expected lines that end with CRLF or LF)");
        } else {
            at += text.charAt(at) == '\r' ? 2 : 1;
            line++;
        }
    }

    private static boolean isBreak(char c) {
        return c == '\r' || c == '\n';
    }

    private void fail(ProblemCode code, String message) {
        if (problem == null) {
            problem = Problem.of(code, CsvTable.pointer(line), CsvTable.pointer(line) + ": " + message);
        }
    }
}
