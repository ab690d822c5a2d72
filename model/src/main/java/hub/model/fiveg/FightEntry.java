package hub.model.fiveg;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What FiGHT 3.0.1 knows around its techniques.
 *
 * @param id of FiGHT: {@code FGM1001}
 * @param kind what it is
 * @param name in words
 * @param techniques ids of the techniques that it mitigates, detects, or that it was seen to use
 */
public record FightEntry(String id, Kind kind, String name, List<String> techniques) {

    /** The tables of FiGHT beside its techniques. */
    public enum Kind {
        MITIGATION("fight_mitigations"),
        DATA_SOURCE("fight_datasources"),
        GROUP("fight_groups"),
        SOFTWARE("fight_software");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    private static final Map<String, FightEntry> ALL = Stream.of(Kind.values())
            .flatMap(FightEntry::read)
            .collect(Collectors.toUnmodifiableMap(FightEntry::id, Function.identity()));

    public FightEntry {
        if (id.isBlank()) {
            throw new IllegalArgumentException("FiGHT entry without an id (expected such as FGM1001)");
        }
        techniques = List.copyOf(techniques);
    }

    /** The entry of this exact id. */
    public static Optional<FightEntry> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** All entries of a kind that name this technique, ordered by id. */
    public static List<FightEntry> of(Kind kind, String technique) {
        return ALL.values().stream()
                .filter(entry -> entry.kind == kind && entry.techniques.contains(technique))
                .sorted(Comparator.comparing(FightEntry::id))
                .toList();
    }

    private static Stream<FightEntry> read(Kind kind) {
        return Tsv.read(kind.table).stream()
                .map(row -> new FightEntry(row.text("id"), kind, row.text("name"), row.list("techniques", '|')));
    }
}
