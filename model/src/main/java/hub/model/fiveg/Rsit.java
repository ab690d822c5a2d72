package hub.model.fiveg;

import java.util.List;
import java.util.Optional;

/**
 * A type of the Reference Security Incident Taxonomy v1003 (ENISA task force).
 *
 * @param classId {@code availability}
 * @param typeId {@code dos}
 * @param className in words
 * @param typeName in words
 */
public record Rsit(String classId, String typeId, String className, String typeName) {

    private static final Vocabulary<Rsit> ALL = new Vocabulary<>(
            Tsv.read("rsit").stream()
                    .map(row -> new Rsit(
                            row.text("class"), row.text("type"), row.text("class_name"), row.text("type_name")))
                    .toList(),
            type -> List.of(type.id()));

    public Rsit {
        if (classId.isBlank() || typeId.isBlank()) {
            throw new IllegalArgumentException("rsit: " + classId + "/" + typeId + " (expected class/type)");
        }
    }

    /** Canonical spelling: {@code availability/dos}. */
    public String id() {
        return classId + "/" + typeId;
    }

    /** All types, in the order of the taxonomy. */
    public static List<Rsit> all() {
        return ALL.entries();
    }

    /** By {@code availability/dos}, {@code availability:dos} or the MISP tag {@code rsit:availability="dos"}. */
    public static Optional<Rsit> find(String spelling) {
        String id = spelling.startsWith("rsit:") ? spelling.substring(5) : spelling;
        return ALL.find(id.replace("\"", "").replace('=', '/').replace(':', '/'));
    }
}
