package hub.formats.csv;

import hub.model.incident.Indicator;
import hub.model.marking.Marking;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row that is understood.
 *
 * @param row where it stands
 * @param marking as the row states it
 * @param indicators without a marking of their own
 * @param fields what the row says of its incident
 * @param unknown cells of columns that the hub does not know, by column
 */
record CsvEntry(
        CsvRow row,
        @Nullable Marking marking,
        List<Indicator> indicators,
        Map<CsvField, String> fields,
        Map<String, String> unknown) {
    CsvEntry {
        indicators = List.copyOf(indicators);
        fields = Map.copyOf(fields);
        unknown = new TreeMap<>(unknown);
    }
}
