package hub.model.fiveg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a table of this package's resources: tab-separated, a header line, UTF-8, no quoting. A broken table is a fault of the build, so
 * it throws.
 */
final class Tsv {

    private Tsv() {}

    /**
     * One line of a table.
     *
     * @param cells column name to text, in the order of the header; absent trailing cells are empty
     */
    record Row(Map<String, String> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("column: " + column + " (expected one of " + cells.keySet() + ")");
            }
            return cell;
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(s -> !s.isEmpty());
        }

        /** The parts of a cell between {@code separator} characters, trimmed, without empty ones. */
        List<String> list(String column, char separator) {
            List<String> parts = new ArrayList<>();
            for (String part : text(column).split(separator == '|' ? "\\|" : String.valueOf(separator), -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return List.copyOf(parts);
        }
    }

    /** All rows of {@code /hub/model/fiveg/<name>.tsv}. */
    static List<Row> read(String name) {
        try (InputStream in = Tsv.class.getResourceAsStream(name + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException("table: " + name + " (expected a resource of hub.model.fiveg)");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> parse(String table) {
        List<String> lines = table.lines().toList();
        String[] header = lines.getFirst().split("\t", -1);
        List<Row> rows = new ArrayList<>(lines.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length > header.length) {
                throw new IllegalArgumentException("row: " + line + " (expected " + header.length + " columns)");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], i < cells.length ? cells[i] : "");
            }
            rows.add(new Row(row));
        }
        return List.copyOf(rows);
    }
}
