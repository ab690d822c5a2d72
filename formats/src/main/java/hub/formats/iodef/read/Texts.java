package hub.formats.iodef.read;

import hub.formats.iodef.tree.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts in several languages, RFC 7970 section 2.4: English if there is any, else the language of the first. Of translations of each other the first is
 * read; the others are kept.
 */
final class Texts {
    private Texts() {}

    /** The language of texts that name none. */
    static String inherited(Item incident, Item document) {
        return member(incident, "lang", member(document, "lang", "en"));
    }

    /** The language to read, by an incident's descriptions. */
    static String language(Item incident, String own) {
        List<String> languages = incident.children().stream()
                .filter(child -> child.name().equals("Description"))
                .map(child -> member(child, "lang", own))
                .toList();
        return languages.stream()
                .filter(language -> language.startsWith("en"))
                .findFirst()
                .orElse(languages.isEmpty() ? own : languages.getFirst());
    }

    private static String member(Item item, String name, String otherwise) {
        return item.children().stream()
                .filter(child -> child.name().equals(name) && child.value() != null)
                .map(child -> String.valueOf(child.value()))
                .findFirst()
                .orElse(otherwise);
    }

    /** The texts of that name in the language of the incident. */
    static List<String> read(Place place, String name) {
        List<String> texts = new ArrayList<>();
        Set<String> translations = new HashSet<>();
        Shared shared = place.shared();
        for (Place text : place.all(name)) {
            String language = member(text.item(), "lang", shared.inherited());
            String translation = member(text.item(), "translation-id", "");
            boolean other = !language.equals(shared.language()) || text.isStricterThan(place);
            if (other || (!translation.isEmpty() && !translations.add(translation))) {
                text.keep();
            } else {
                text.passOver(Set.of("lang", "translation-id"));
                text.rest();
                if (!text.value().isEmpty()) {
                    texts.add(text.value());
                }
            }
        }
        return texts;
    }
}
