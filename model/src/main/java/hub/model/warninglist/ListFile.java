package hub.model.warninglist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads a list from this package's resources: four lines {@code name:}, {@code date:}, {@code source:} and {@code kind:}, an empty line,
 * an entry a line; {@code #} starts a remark. A broken list is a fault of the build, so it throws.
 */
final class ListFile {

    private ListFile() {}

    static WarningList read(String id) {
        try (InputStream in = ListFile.class.getResourceAsStream(id + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("warning list: " + id + " (expected a resource)");
            }
            return parse(
                    id,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WarningList parse(String id, List<String> lines) {
        if (lines.size() < 6 || !lines.get(4).isEmpty()) {
            throw new IllegalArgumentException(
                    id + ": " + lines.size() + " lines (expected a head of 4, an empty one, entries)");
        }
        List<String> entries = lines.subList(5, lines.size()).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        return new WarningList(
                id,
                head(lines.get(0), "name"),
                LocalDate.parse(head(lines.get(1), "date")),
                head(lines.get(2), "source"),
                entries(head(lines.get(3), "kind"), entries));
    }

    private static String head(String line, String name) {
        if (!line.startsWith(name + ": ")) {
            throw new IllegalArgumentException(line + " (expected " + name + ": ...)");
        }
        return line.substring(name.length() + 2).strip();
    }

    private static Entries entries(String kind, List<String> lines) {
        return switch (kind) {
            case "range" -> Ranges.of(lines);
            case "suffix" -> Entries.Suffixes.of(lines);
            case "site" -> Entries.Sites.of(lines);
            case "hash" -> Entries.Hashes.of(lines);
            default -> throw new IllegalArgumentException("kind: " + kind + " (expected range, suffix, site or hash)");
        };
    }
}
