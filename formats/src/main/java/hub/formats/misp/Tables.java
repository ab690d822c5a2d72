package hub.formats.misp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables in the resources of this package: tab-separated, with a header, UTF-8. A missing table is a fault of the build. */
final class Tables {
    private Tables() {}

    /** The rows without the header, each with {@code columns} cells; absent trailing cells are empty. */
    static List<List<String>> rows(String name, int columns) {
        return text(name)
                .lines()
                .skip(1)
                .map(line -> {
                    String padded = line + "\t".repeat(columns);
                    return List.of(padded.split("\t", -1)).subList(0, columns);
                })
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
