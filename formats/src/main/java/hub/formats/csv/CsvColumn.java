package hub.formats.csv;

import org.jspecify.annotations.Nullable;

/** What the cells of a column mean. */
sealed interface CsvColumn {
    /** A part of the incident, of its indicators or of the marking. */
    record Field(CsvField field) implements CsvColumn {}

    /**
     * The cells are indicators.
     *
     * @param type the hub's name, or a name that it knows for it
     * @param role of all of them; null if another column says it
     */
    record Indicators(String type, @Nullable String role) implements CsvColumn {}

    /** The hub does not know the column. */
    record Unknown() implements CsvColumn {}
}
