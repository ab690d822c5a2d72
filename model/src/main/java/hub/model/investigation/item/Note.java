package hub.model.investigation.item;

import hub.model.investigation.agreement.Faults;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text that the members who see it write together.
 *
 * @param title one line; null if it has none
 * @param text Markdown
 */
public record Note(@Nullable String title, String text) implements Statement {
    public Note {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public void check(Faults faults) {
        if (title != null) {
            faults.line("/title", title);
        }
        faults.text("/text", text, Faults.MAX_TEXT);
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
