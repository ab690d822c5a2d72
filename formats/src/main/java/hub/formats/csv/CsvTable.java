package hub.formats.csv;

import hub.formats.value.Limits;
import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A CSV file of which the header is understood.
 *
 * @param names of the columns, as sent
 * @param columns what they mean, in the same order
 * @param rows without the header
 */
record CsvTable(List<String> names, List<CsvColumn> columns, List<CsvRow> rows) {
    private static final int SHOWN = 10;

    CsvTable {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What came of looking at the header. */
    sealed interface Read {
        record Table(CsvTable table) implements Read {}

        record Refused(Problem problem) implements Read {}
    }

    static Read of(List<CsvRow> rows, CsvMapping mapping) {
        CsvRow header = rows.getFirst();
        List<String> names = names(header);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                return refused(
                        ProblemCode.MALFORMED, header.line(), "column " + Printable.quote(name) + " stands twice");
            }
        }
        List<CsvColumn> columns = names.stream().map(mapping::find).toList();
        if (columns.stream().allMatch(CsvColumn.Unknown.class::isInstance)) {
            return refused(
                    ProblemCode.MISSING_FIELD,
                    header.line(),
                    "no column that the hub knows: " + shown(names)
                            + " (expected a header with value, an indicator type such as ip, or external_id)");
        }
        if (rows.size() == 1) {
            return refused(ProblemCode.EMPTY, header.line(), "a header without rows");
        }
        if (rows.size() - 1 > Limits.MAX_INDICATORS) {
            return refused(
                    ProblemCode.TOO_LARGE,
                    header.line(),
                    (rows.size() - 1) + " rows (expected at most " + Limits.MAX_INDICATORS + ")");
        }
        return new Read.Table(new CsvTable(names, columns, rows.subList(1, rows.size())));
    }

    private static List<String> names(CsvRow header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).strip();
            names.add(name.isEmpty() ? "column " + (i + 1) : name);
        }
        return names;
    }

    private static String shown(List<String> names) {
        String all = String.join(
                ", ", names.stream().limit(SHOWN).map(Printable::quote).toList());
        return names.size() > SHOWN ? all + " and " + (names.size() - SHOWN) + " more" : all;
    }

    private static Read refused(ProblemCode code, int line, String message) {
        return new Read.Refused(Problem.of(code, pointer(line), pointer(line) + ": " + message));
    }

    static String pointer(int line) {
        return "line " + line;
    }

    /** The place of a cell, as findings and origins name it. */
    String pointer(CsvRow row, int column) {
        return pointer(row.line()) + ", column " + names.get(column);
    }

    /** The first column of a field, as sent. */
    String name(CsvField field) {
        int column = columns.indexOf(new CsvColumn.Field(field));
        return column < 0 ? CsvField.lower(field.name()) : names.get(column);
    }

    /** A cell without the space around it and the writer's apostrophe; empty if the row is too short. */
    String cell(CsvRow row, int column) {
        return column < row.cells().size()
                ? CsvCells.live(row.cells().get(column).strip())
                : "";
    }

    /** The cell of a field; empty if no column has it. */
    String cell(CsvRow row, CsvField field) {
        int column = columns.indexOf(new CsvColumn.Field(field));
        return column < 0 ? "" : cell(row, column);
    }
}
