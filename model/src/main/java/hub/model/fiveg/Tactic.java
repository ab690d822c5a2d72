package hub.model.fiveg;

import java.util.List;
import java.util.Optional;

/**
 * A tactic: the column of the technique matrix.
 *
 * @param id of ATT&amp;CK or FiGHT: {@code TA0040}, {@code TA5001}
 * @param name in words
 * @param shortName as STIX kill chain phases write it: {@code initial-access}
 */
public record Tactic(String id, String name, String shortName) {

    private static final Vocabulary<Tactic> ALL = new Vocabulary<>(
            Tsv.read("fight_tactics").stream()
                    .map(row -> new Tactic(row.text("id"), row.text("name"), row.text("short")))
                    .toList(),
            tactic -> List.of(tactic.id(), tactic.shortName()));

    public Tactic {
        if (id.isBlank() || shortName.isBlank()) {
            throw new IllegalArgumentException("tactic: " + id + " (expected an id and a short name)");
        }
    }

    /** All tactics, in the order of the matrix. */
    public static List<Tactic> all() {
        return ALL.entries();
    }

    /** By id or short name; {@code defence-evasion}, as MoTIF spells it, too. */
    public static Optional<Tactic> find(String idOrShortName) {
        return ALL.find(idOrShortName.replace("defence", "defense"));
    }
}
