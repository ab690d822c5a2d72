package hub.formats.csv;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line where it starts, from 1
 * @param cells without their quotes
 */
record CsvRow(int line, List<String> cells) {
    CsvRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
