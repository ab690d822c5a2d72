package hub.formats.iodef.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an item member by member; what is null is left out. */
public final class ItemBuilder {
    private final String name;
    private final List<Item> children = new ArrayList<>();
    private @Nullable String value;

    public ItemBuilder(String name) {
        this.name = name;
    }

    /** The text of the item itself. */
    public ItemBuilder text(@Nullable String text) {
        this.value = text;
        return this;
    }

    /** A plain member. */
    public ItemBuilder with(String member, @Nullable Object text) {
        if (text != null) {
            children.add(Item.leaf(member, false, text.toString()));
        }
        return this;
    }

    public ItemBuilder add(@Nullable Item member) {
        if (member != null) {
            children.add(member);
        }
        return this;
    }

    public ItemBuilder addAll(List<Item> members) {
        children.addAll(members);
        return this;
    }

    public boolean isEmpty() {
        return children.isEmpty() && value == null;
    }

    public Item done() {
        return Item.of(name, false, value, children);
    }
}
