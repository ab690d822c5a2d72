package hub.model.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One raw value of each type, with what it becomes: samples.tsv. */
record Samples(String type, String raw, String as, String value, String key) {

    static final List<Samples> ALL = read();

    IndicatorType indicatorType() {
        return IndicatorTypes.find(type).orElseThrow();
    }

    private static List<Samples> read() {
        try (InputStream in = Samples.class.getResourceAsStream("samples.tsv")) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Samples(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
