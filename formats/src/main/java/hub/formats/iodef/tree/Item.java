package hub.formats.iodef.tree;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One member of an IODEF document: an instance of a class with members of its own, or a plain value. Attributes and elements of XML are both
 * members, as in RFC 8727 section 3.2.
 *
 * @param name under which RFC 8727 knows it; as sent if no class has it
 * @param listed true if more of this name may follow, so that its place needs a number
 * @param value its text; null if it has none
 * @param children its members, in the order of the document
 * @param json of a JSON document: what the data model does not foresee at this place, as sent
 */
public record Item(
        String name,
        boolean listed,
        @Nullable String value,
        List<Item> children,
        @Nullable JsonNode json) {
    public Item {
        Objects.requireNonNull(name, "name");
        children = List.copyOf(children);
    }

    public static Item of(String name, boolean listed, @Nullable String value, List<Item> children) {
        return new Item(name, listed, value, children, null);
    }

    /** Something that is a value and nothing else. */
    public static Item leaf(String name, boolean listed, String value) {
        return new Item(name, listed, value, List.of(), null);
    }

    /** Something that the data model does not foresee. */
    static Item foreign(String name, JsonNode json) {
        return new Item(name, false, null, List.of(), json);
    }
}
