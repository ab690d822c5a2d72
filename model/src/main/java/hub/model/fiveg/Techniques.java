package hub.model.fiveg;

import hub.model.fiveg.Technique.Framework;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Techniques by id: FiGHT and MoTIF from their tables, ATT&amp;CK by the shape of its ids. */
public final class Techniques {

    private static final Pattern ATTACK = Pattern.compile("(T\\d{4})(\\.\\d{3})?");

    private static final Map<String, Technique> TABLES = Stream.concat(
                    read("fight", Framework.FIGHT), read("gsma_motif", Framework.MOTIF))
            .collect(Collectors.toUnmodifiableMap(Technique::id, Function.identity()));

    private Techniques() {}

    /** All techniques of the tables, ordered by id. */
    public static List<Technique> all() {
        return TABLES.values().stream()
                .sorted(Comparator.comparing(Technique::id))
                .toList();
    }

    /** The technique of this id in any case. An id of FiGHT or MoTIF that is not in their tables is unknown. */
    public static Optional<Technique> find(String id) {
        if (id.length() > 32) {
            return Optional.empty();
        }
        String canonical = id.strip().toUpperCase(Locale.ROOT);
        Technique known = TABLES.get(canonical);
        return known != null ? Optional.of(known) : attack(canonical);
    }

    private static Optional<Technique> attack(String id) {
        Matcher matcher = ATTACK.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> parent = Optional.ofNullable(matcher.group(2)).map(sub -> matcher.group(1));
        return Optional.of(new Technique(id, Framework.ATTACK, Optional.empty(), List.of(), parent));
    }

    private static Stream<Technique> read(String table, Framework framework) {
        return Tsv.read(table).stream()
                .map(row -> new Technique(
                        row.text("id"),
                        framework,
                        Optional.of(row.text("name")),
                        row.list("tactics", '|'),
                        row.optional("parent")));
    }
}
