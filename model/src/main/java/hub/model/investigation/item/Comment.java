package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Faults;
import hub.model.investigation.agreement.Standing;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A remark, on an item or on the whole; may call for somebody's attention.
 *
 * @param text Markdown
 * @param about an item; null for the investigation
 * @param mentions who is told of it
 */
public record Comment(String text, @Nullable ItemId about, List<Mention> mentions) implements Statement {
    /**
     * Somebody who is told.
     *
     * @param agency whose
     * @param user one person of it; null for all
     */
    public record Mention(AgencyId agency, @Nullable String user) {
        public Mention {
            Objects.requireNonNull(agency, "agency");
        }
    }

    public Comment {
        Objects.requireNonNull(text, "text");
        mentions = mentions.stream().distinct().toList();
    }

    @Override
    public String kind() {
        return "comment";
    }

    @Override
    public void check(Faults faults) {
        faults.text("/text", text, Faults.MAX_REMARK).list("/mentions", mentions);
        for (Mention mention : mentions) {
            if (mention.user() != null && !mention.user().matches("[A-Za-z0-9._@-]{1,64}")) {
                faults.add("/mentions", "a user's id (expected 1 to 64 of A-Z a-z 0-9 . _ @ -)");
            }
        }
    }

    @Override
    public Set<Standing> who() {
        return EnumSet.of(Standing.LEAD, Standing.CONTRIBUTOR, Standing.OBSERVER);
    }

    @Override
    public List<ItemId> refersTo() {
        return about == null ? List.of() : List.of(about);
    }

    @Override
    public String pointerTo(ItemId item) {
        return "/about";
    }

    @Override
    public List<AgencyId> addresses() {
        return mentions.stream().map(Mention::agency).distinct().toList();
    }

    @Override
    public @Nullable String broken(Statement edited) {
        return edited instanceof Comment next && Objects.equals(next.about, about)
                ? null
                : "about: another item (expected " + about + ")";
    }
}
