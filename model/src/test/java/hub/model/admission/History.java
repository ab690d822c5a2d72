package hub.model.admission;

import hub.model.admission.Admission.Step;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends candidate after candidate through {@link Admission}, and reads the log that comes out. */
public final class History {
    private final List<Candidate> sent = new ArrayList<>();
    private final List<Revision> log = new ArrayList<>();
    private final Heads heads = new Heads();
    private RootState state = RootState.NEW;

    /** Sends the report from the next offset. */
    public Decision send(Candidates report) {
        return send(report.at(sent.size()));
    }

    public Decision send(Candidate candidate) {
        Step step = Admission.decide(state, candidate);
        state = step.state();
        sent.add(candidate);
        read(step.decision());
        return step.decision();
    }

    /** Carries out an order. */
    public Decision order(Order order) {
        Step step = Orders.decide(state, order);
        state = step.state();
        read(step.decision());
        return step.decision();
    }

    /** A release with the newest content of each part, as the log has it. */
    public Order.Release release() {
        Map<IncidentId, Revision> newest = new LinkedHashMap<>();
        log.stream()
                .filter(revision -> revision.content() != null && revision.revision() == state.head())
                .forEach(revision -> newest.put(revision.id(), revision));
        Revision last = log.getLast();
        return new Order.Release(last.root(), last.owner(), last.provenance(), List.copyOf(newest.values()));
    }

    private void read(Decision decision) {
        decision.revisions().forEach(revision -> {
            log.add(revision);
            heads.read(revision);
        });
    }

    public RootState state() {
        return state;
    }

    public Heads heads() {
        return heads;
    }

    public List<Candidate> sent() {
        return Collections.unmodifiableList(sent);
    }

    public List<Revision> log() {
        return Collections.unmodifiableList(log);
    }

    /** What happened, as {@code REVISED @2}; annexes have a star, amendments a plus. */
    public List<String> story() {
        return log.stream().map(History::line).toList();
    }

    private static String line(Revision revision) {
        String amendment = revision.amendment() == 0 ? "" : "+" + revision.amendment();
        return revision.change() + (revision.isAnnex() ? "* @" : " @") + revision.revision() + amendment;
    }

    public static List<Revision> admitted(Decision decision) {
        return decision instanceof Decision.Admitted admitted ? admitted.revisions() : List.of();
    }

    /** The code of a refusal, or of the last warning; fails if there is neither. */
    public static ProblemCode code(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> refused.problem().code();
            case Decision.Admitted admitted -> admitted.warnings().getLast().code();
            case Decision.Repeated repeated -> repeated.warnings().getLast().code();
            case Decision.Seen() -> throw new AssertionError("seen before");
        };
    }
}
