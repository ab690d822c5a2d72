package hub.model.fiveg;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of 5G identifier, as the specifications define it. The hub's indicator types follow this table; a test holds them to it.
 *
 * @param id name in the table: {@code pei-imei}
 * @param pattern of values on the wire
 * @param canonicalForm in words
 * @param source specification
 * @param personalData in words: whom the value may identify
 * @param notes for implementers
 */
public record IdentifierKind(
        String id, Pattern pattern, String canonicalForm, String source, String personalData, String notes) {

    private static final Vocabulary<IdentifierKind> ALL = new Vocabulary<>(
            Tsv.read("identifiers").stream()
                    .map(row -> new IdentifierKind(
                            row.text("type"),
                            Pattern.compile(row.text("regex")),
                            row.text("canonical_form"),
                            row.text("source"),
                            row.text("personal_data"),
                            row.text("notes")))
                    .toList(),
            kind -> List.of(kind.id()));

    public IdentifierKind {
        if (id.isBlank()) {
            throw new IllegalArgumentException("identifier kind without an id (expected such as imsi)");
        }
    }

    /** All kinds, in the order of the table. */
    public static List<IdentifierKind> all() {
        return ALL.entries();
    }

    /** The kind of this id. */
    public static Optional<IdentifierKind> find(String id) {
        return ALL.find(id);
    }
}
