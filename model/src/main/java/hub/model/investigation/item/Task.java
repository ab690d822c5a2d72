package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agency is asked to do. The agency says how far it is; its author calls it off or asks again.
 *
 * @param text what to do, Markdown
 * @param assignee which agency
 * @param due by when, UTC; null if there is no hurry
 */
public record Task(String text, AgencyId assignee, @Nullable Instant due) implements Statement {
    public Task {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(assignee, "assignee");
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public void check(Faults faults) {
        faults.text("/text", text, Faults.MAX_TEXT);
    }

    @Override
    public List<AgencyId> addresses() {
        return List.of(assignee);
    }

    @Override
    public AgencyId assigned() {
        return assignee;
    }

    @Override
    public Progress begin() {
        return Progress.Work.OPEN;
    }

    /** What one agency said about its work is not another's. */
    @Override
    public Progress after(Statement edited, Progress progress) {
        return edited instanceof Task next && !next.assignee.equals(assignee) ? begin() : progress;
    }
}
