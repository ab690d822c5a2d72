package hub.model.investigation.item;

import hub.model.id.AgencyId;
import hub.model.investigation.agreement.Faults;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question to one agency, which answers or refuses.
 *
 * @param to who is asked
 * @param question Markdown
 * @param deadline by when an answer is needed, UTC
 */
public record Request(AgencyId to, String question, Instant deadline) implements Statement {
    public Request {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(deadline, "deadline");
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public void check(Faults faults) {
        faults.text("/question", question, Faults.MAX_TEXT);
    }

    @Override
    public List<AgencyId> addresses() {
        return List.of(to);
    }

    @Override
    public AgencyId assigned() {
        return to;
    }

    @Override
    public Instant due() {
        return deadline;
    }

    @Override
    public @Nullable String broken(Statement edited) {
        return edited instanceof Request next && next.to.equals(to) ? null : "to: another agency (expected " + to + ")";
    }

    @Override
    public Progress begin() {
        return Progress.Reply.OPEN;
    }

    /** A later deadline is a new chance. */
    @Override
    public Progress after(Statement edited, Progress progress) {
        return edited instanceof Request next && next.deadline.isAfter(deadline) ? begin() : progress;
    }
}
