package hub.formats.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table in the project's documentation.
 *
 * @param rows by their first cell, each cell by its column
 */
record MarkdownTable(Map<String, Map<String, String>> rows) {
    /** The table whose first column has that heading. */
    static MarkdownTable read(Path file, String heading) {
        try {
            List<String> lines = Files.readAllLines(file);
            int start = 0;
            while (!lines.get(start).startsWith("| " + heading + " |")) {
                start++;
            }
            List<String> columns = cells(lines.get(start));
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            for (String line : lines.subList(start + 2, lines.size())) {
                if (!line.startsWith("|")) {
                    break;
                }
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                rows.put(cells.getFirst(), row);
            }
            return new MarkdownTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
            cells.add(cell.strip().replace("`", ""));
        }
        return cells;
    }
}
