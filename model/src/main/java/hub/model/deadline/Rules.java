package hub.model.deadline;

import hub.model.incident.Kind;
import hub.model.partner.Agency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table: a rule of the law is one line of it. */
public final class Rules {
    private static final int COLUMNS = 13;

    private static final List<Rule> ALL =
            lines("rules.tsv", COLUMNS).stream().map(Rules::rule).toList();

    private static final Map<String, ZoneId> ZONES = lines("zones.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> ZoneId.of(line[1])));

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> find(String id) {
        return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The zone of a country's capital; empty if the country is not in the EU. */
    static Optional<ZoneId> zone(String country) {
        return Optional.ofNullable(ZONES.get(country));
    }

    private static Rule rule(String[] cells) {
        return new Rule(
                cells[0],
                cells[1],
                cells[2],
                words(cells[3], word -> Agency.Kind.parse(word).orElseThrow()),
                words(cells[4], word -> Kind.parse(word).orElseThrow()),
                cells[5].equals("yes"),
                optional(cells[6], LocalDate::parse),
                Trigger.parse(cells[7]),
                optional(cells[8], Term::parse),
                optional(cells[9], Term::parse),
                cells[10],
                cells[11],
                cells[12]);
    }

    private static <T> Set<T> words(String cell, Function<String, T> read) {
        return Arrays.stream(cell.split(" ", -1)).map(read).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> @Nullable T optional(String cell, Function<String, T> read) {
        return cell.isEmpty() ? null : read.apply(cell);
    }

    /** A broken table is a fault of the build, so it throws. */
    private static List<String[]> lines(String name, int columns) {
        try (InputStream in = Rules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table: " + name + " (expected a resource of hub.model.deadline)");
            }
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return table.lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .peek(cells -> requireColumns(cells, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireColumns(String[] cells, int columns) {
        if (cells.length != columns) {
            throw new IllegalStateException(cells[0] + ": " + cells.length + " columns (expected " + columns + ")");
        }
    }
}
