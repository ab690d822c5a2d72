package hub.formats.csv;

import hub.model.indicator.IndicatorTypes;
import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column means what. A mapping is a document of lines {@code column = meaning}: a field such as {@code valid_until}, or {@code indicator}
 * with a type and, if need be, a role: {@code indicator ip source}. Empty lines and lines that start with {@code #} say nothing. Columns that a
 * mapping does not name may still be names of indicator types, alone or after {@code source.} and {@code destination.}.
 *
 * @param columns meanings by folded names
 */
public record CsvMapping(Map<String, CsvColumn> columns) {
    private static final String INDICATOR = "indicator";
    private static final List<String> SIDES = List.of("source", "destination");

    /** The hub's own names, the usual other ones, and IntelMQ's. */
    public static final CsvMapping STANDARD = standard();

    public CsvMapping {
        columns = Map.copyOf(columns);
    }

    /** What came of reading a mapping. */
    public sealed interface Parsed {
        /** A mapping of which every line is understood. */
        record Mapping(CsvMapping mapping) implements Parsed {}

        /** No mapping; the pointers name the lines. */
        record Refused(Problem problem) implements Parsed {}
    }

    /** Reads a mapping; what it does not name means what it means in the standard one. */
    public static Parsed parse(String text) {
        return read(text, STANDARD.columns);
    }

    private static Parsed read(String text, Map<String, CsvColumn> base) {
        Map<String, CsvColumn> columns = new TreeMap<>(base);
        List<Violation> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.lastIndexOf('=');
            Optional<CsvColumn> meaning = meaning(line.substring(equals + 1).strip());
            if (equals < 1 || meaning.isEmpty()) {
                String where = CsvTable.pointer(i + 1);
                String message = where + ": " + Printable.quote(line) + " (expected column = meaning; a meaning is "
                        + "indicator TYPE [ROLE] or one of " + fields() + ")";
                faults.add(new Violation(ProblemCode.INVALID_VALUE, where, message));
            } else {
                columns.put(fold(line.substring(0, equals)), meaning.get());
            }
        }
        return faults.isEmpty() ? new Parsed.Mapping(new CsvMapping(columns)) : new Parsed.Refused(Problem.of(faults));
    }

    private static Optional<CsvColumn> meaning(String text) {
        String[] words = text.split("\\s+");
        if (words[0].equals(INDICATOR) && (words.length == 2 || words.length == 3)) {
            String role = words.length == 3 ? words[2] : null;
            return IndicatorTypes.find(words[1]).map(type -> new CsvColumn.Indicators(type.id(), role));
        }
        return Arrays.stream(CsvField.values())
                .filter(field -> CsvField.lower(field.name()).equals(text))
                .findFirst()
                .map(CsvColumn.Field::new);
    }

    /** What a column of this name means. */
    CsvColumn find(String name) {
        CsvColumn named = columns.get(fold(name));
        if (named != null) {
            return named;
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        for (String side : SIDES) {
            if (lower.startsWith(side + ".")) {
                return indicators(lower.substring(side.length() + 1), side).orElseGet(CsvColumn.Unknown::new);
            }
        }
        return indicators(lower, null).orElseGet(CsvColumn.Unknown::new);
    }

    private static Optional<CsvColumn> indicators(String type, @Nullable String role) {
        return IndicatorTypes.find(type)
                .or(() -> IndicatorTypes.find(type.replaceAll("[ _]", "-")))
                .map(found -> new CsvColumn.Indicators(found.id(), role));
    }

    /** Case, spaces, hyphens and underscores do not matter: {@code Valid Until} is {@code valid_until}. */
    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static String fields() {
        return Arrays.stream(CsvField.values())
                .map(field -> CsvField.lower(field.name()))
                .collect(Collectors.joining(", "));
    }

    private static CsvMapping standard() {
        try (InputStream in = CsvMapping.class.getResourceAsStream("columns.txt")) {
            if (in == null) {
                throw new IllegalStateException("columns.txt is missing from the jar");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return switch (read(text, Map.of())) {
                case Parsed.Mapping(CsvMapping mapping) -> mapping;
                case Parsed.Refused(Problem problem) -> throw new IllegalStateException(problem.message());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
