package hub.model.investigation.item;

import hub.model.investigation.agreement.Faults;
import hub.model.investigation.agreement.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the lead decided for all. It is not edited: a later decision replaces it.
 *
 * @param text what was decided, Markdown
 * @param why the grounds
 * @param replaces the decision that no longer holds; null if it is new
 */
public record Decision(
        String text, @Nullable String why, @Nullable ItemId replaces) implements Statement {
    public Decision {
        Objects.requireNonNull(text, "text");
    }

    @Override
    public String kind() {
        return "decision";
    }

    @Override
    public void check(Faults faults) {
        faults.text("/text", text, Faults.MAX_TEXT).remark("/why", why);
    }

    @Override
    public Set<Standing> who() {
        return EnumSet.of(Standing.LEAD);
    }

    @Override
    public List<ItemId> refersTo() {
        return replaces == null ? List.of() : List.of(replaces);
    }

    @Override
    public String pointerTo(ItemId item) {
        return "/replaces";
    }

    @Override
    public @Nullable String broken(Statement edited) {
        return equals(edited) ? null : "a decision stands as it was made (expected a new one that replaces it)";
    }
}
