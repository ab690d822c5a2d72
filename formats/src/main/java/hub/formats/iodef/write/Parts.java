package hub.formats.iodef.write;

import hub.formats.iodef.tree.Item;
import hub.formats.iodef.tree.ItemBuilder;
import hub.model.marking.Tlp;
import java.util.Set;

/** Small things that several classes are made of. */
final class Parts {
    private Parts() {}

    /** An attribute of a closed list, or its extension. */
    static ItemBuilder word(ItemBuilder out, String name, String word, Set<String> known) {
        return known.contains(word)
                ? out.with(name, word)
                : out.with(name, "ext-value").with("ext-" + name, word);
    }

    /** A restriction that says the TLP. */
    static ItemBuilder restriction(ItemBuilder out, Tlp tlp) {
        return switch (tlp) {
            case CLEAR -> out.with("restriction", "white");
            case GREEN -> out.with("restriction", "green");
            case AMBER -> out.with("restriction", "amber");
            case AMBER_STRICT -> out.with("restriction", "ext-value").with("ext-restriction", "TLP:" + tlp.label());
            case RED -> out.with("restriction", "red");
        };
    }

    /** AdditionalData with a text. */
    static Item data(String dtype, String meaning, String text) {
        return new ItemBuilder("AdditionalData")
                .text(text)
                .with("dtype", dtype)
                .with("meaning", meaning)
                .done();
    }

    /** The team that made the document. */
    static Item contact(String name) {
        return new ItemBuilder("Contact")
                .with("role", "creator")
                .with("type", "organization")
                .with("ContactName", name)
                .done();
    }
}
