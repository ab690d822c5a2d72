package hub.formats.csaf;

import hub.formats.json.Members;
import hub.model.incident.Reference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts that documents and vulnerabilities share: notes, references, acknowledgments. */
final class CsafNotes {
    private CsafNotes() {}

    static void notes(Members owner, Prose prose) {
        owner.objects("notes", in -> {
            String category = in.text("category");
            String title = in.text("title");
            String audience = in.text("audience");
            String text = in.text("text");
            in.rest();
            String name = title == null ? words(category) : title;
            return prose.fact(audience == null ? name : name + " (for " + audience + ")", text);
        });
    }

    static List<Reference> references(Members owner) {
        return owner.objects("references", in -> {
            String url = in.text("url");
            String summary = in.text("summary");
            String category = in.text("category");
            in.rest();
            String name = "self".equals(category) ? (summary == null ? "" : summary + " ") + "(self)" : summary;
            return url == null && name == null ? null : new Reference(url, name, null);
        });
    }

    static void acknowledgments(Members owner, Prose prose) {
        owner.objects("acknowledgments", in -> {
            String who = joined(
                    Stream.of(String.join(", ", in.texts("names")), in.text("organization"), in.text("summary")));
            String urls = String.join(" ", in.texts("urls"));
            in.rest();
            return prose.fact("Thanks to", who + (urls.isEmpty() ? "" : " " + urls));
        });
    }

    /** A word of a vocabulary, {@code no_fix_planned}, as people write it. */
    static String words(@Nullable String term) {
        if (term == null || term.isEmpty()) {
            return "Note";
        }
        return term.substring(0, 1).toUpperCase(Locale.ROOT) + term.substring(1).replace('_', ' ');
    }

    /** The texts that say something, with commas between them. */
    static String joined(Stream<@Nullable String> texts) {
        return String.join(
                ", ", texts.filter(text -> text != null && !text.isBlank()).toList());
    }
}
