package hub.formats.misp;

import hub.model.fiveg.NetworkFunctions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the relations of MISP's telecom objects mean: {@code diameter-attack}, {@code gtp-attack}, {@code ss7-attack}, {@code imsi-catcher}. */
final class Telecom {
    private static final Map<String, Meaning> TABLE = table();
    private static final Set<String> OBJECTS = Set.of("diameter-attack", "gtp-attack", "ss7-attack", "imsi-catcher");
    static final String FIRST_SEEN = "first-seen";

    /** Diameter applications, IANA's registry, of which the hub knows the reference point. */
    private static final Map<String, String> APPLICATIONS = Map.of("16777251", "S6a", "16777236", "Rx");

    /**
     * What a relation means.
     *
     * @param type of an indicator, in the hub's words; null if it is none
     * @param role of the indicator
     * @param about what else it says: {@code interface}, {@code plmn}, {@code application}, {@code map}, {@code host}
     */
    record Meaning(
            @Nullable String type,
            @Nullable String role,
            @Nullable String about) {
        private static final Meaning NOTHING = new Meaning(null, null, null);

        void say(String value, Account account) {
            switch (about == null ? "" : about) {
                case "interface" -> account.interfaces.add(value);
                case "plmn" -> account.plmns.add(value);
                case "map" -> account.interfaces.add("SS7-MAP");
                case "gmlc" -> account.functions.add("GMLC");
                case "host" ->
                    NetworkFunctions.find(value.replaceFirst("[^A-Za-z].*", ""))
                            .ifPresent(function -> account.functions.add(function.code()));
                case "application" -> {
                    String name = APPLICATIONS.get(value);
                    if (name != null) {
                        account.interfaces.add(name);
                    }
                }
                default -> {
                    // no more than an indicator
                }
            }
        }
    }

    private Telecom() {}

    static boolean isAttack(String object) {
        return OBJECTS.contains(object);
    }

    static Meaning find(String object, @Nullable String relation) {
        return TABLE.getOrDefault(object + " " + relation, Meaning.NOTHING);
    }

    private static Map<String, Meaning> table() {
        Map<String, Meaning> table = new HashMap<>();
        for (List<String> row : Tables.rows("telecom.tsv", 5)) {
            table.put(
                    row.get(0) + " " + row.get(1),
                    new Meaning(orNull(row.get(2)), orNull(row.get(3)), orNull(row.get(4))));
        }
        return Map.copyOf(table);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
