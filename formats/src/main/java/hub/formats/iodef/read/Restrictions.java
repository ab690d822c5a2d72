package hub.formats.iodef.read;

import hub.formats.iodef.tree.Item;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attribute {@code restriction}, RFC 7970 section 3.3.1, as TLP. The colours are TLP's. {@code partner}, {@code need-to-know} and {@code private}
 * name nobody whom the hub could know: then it is the sender alone.
 */
final class Restrictions {
    private static final String NAME = "restriction";
    private static final String EXTENSION = "ext-restriction";

    private Restrictions() {}

    /** True if the member is part of a restriction. */
    static boolean isOne(String name) {
        return name.equals(NAME) || name.equals(EXTENSION);
    }

    /** The strictest that an item states for itself; empty if it states none. */
    static Optional<Tlp> of(Item item, Marking usual) {
        Tlp strictest = null;
        for (Item child : item.children()) {
            if (isOne(child.name()) && !isOnlyAPointer(child, item)) {
                strictest = stricter(strictest, tlp(child, usual));
            }
        }
        return Optional.ofNullable(strictest);
    }

    /** {@code ext-value} says only that the word stands in the other attribute. */
    private static boolean isOnlyAPointer(Item child, Item owner) {
        return child.name().equals(NAME)
                && "ext-value".equals(child.value())
                && owner.children().stream().anyMatch(other -> other.name().equals(EXTENSION));
    }

    private static Tlp tlp(Item restriction, Marking usual) {
        String word = restriction.value() == null ? "" : restriction.value().strip();
        return switch (word) {
            case "public", "white" -> Tlp.CLEAR;
            case "default" -> usual.tlp();
            default -> Tlp.parse(word).orElse(Tlp.AMBER_STRICT);
        };
    }

    /** True if the word is one that the standard or TLP knows. */
    static boolean isKnown(String word) {
        return switch (word) {
            case "public", "white", "default", "partner", "need-to-know", "private" -> true;
            default -> Tlp.parse(word).isPresent();
        };
    }

    static Tlp stricter(@Nullable Tlp one, Tlp other) {
        return one != null && one.isStricterThan(other) ? one : other;
    }
}
