package hub.formats.csaf;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes a description in Markdown, paragraph by paragraph. */
final class Prose {
    private final StringBuilder out = new StringBuilder();

    Prose heading(String text) {
        return paragraph("## " + line(text));
    }

    /** {@code Name: value}, if there is one. */
    Prose fact(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : paragraph("**" + name + ":** " + value.strip());
    }

    Prose facts(String name, Collection<String> values) {
        return fact(name, String.join(", ", values));
    }

    Prose list(Collection<String> items) {
        return items.isEmpty()
                ? this
                : paragraph("- "
                        + String.join("\n- ", items.stream().map(Prose::line).toList()));
    }

    Prose paragraph(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            out.append(out.isEmpty() ? "" : "\n\n").append(text.strip());
        }
        return this;
    }

    @Nullable
    String done() {
        return out.isEmpty() ? null : out.toString();
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
