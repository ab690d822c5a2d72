package hub.ingest.topology;

import hub.journal.record.HubHeaders;
import hub.journal.record.JournalJson;
import hub.model.admission.Admission;
import hub.model.admission.Admission.Step;
import hub.model.admission.Candidate;
import hub.model.admission.Decision;
import hub.model.admission.Order;
import hub.model.admission.Orders;
import hub.model.admission.Proposal;
import hub.model.admission.RootState;
import hub.model.delivery.Delivery;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import hub.model.outcome.Outcome;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.report.Provenance;
import hub.model.report.Reject;
import hub.model.report.Reject.Stage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Runs {@link Admission} for each root incident and says what came of it. */
final class AdmitProcessor implements Processor<String, Proposal, String, Emission> {
    static final String STORE = "roots";
    static final int MAX_RECORD_BYTES = 900 * 1024;

    private @Nullable ProcessorContext<String, Emission> context;
    private @Nullable KeyValueStore<String, RootState> roots;

    @Override
    public void init(ProcessorContext<String, Emission> newContext) {
        context = newContext;
        roots = newContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Proposal> input) {
        KeyValueStore<String, RootState> store = Objects.requireNonNull(roots);
        String root = input.value().root().value();
        RootState state = Objects.requireNonNullElse(store.get(root), RootState.NEW);
        Step step = switch (input.value()) {
            case Candidate candidate -> withinSize(state, candidate, Admission.decide(state, candidate));
            case Order order -> Orders.decide(state, order);
        };
        store.put(root, step.state());
        switch (input.value()) {
            case Candidate candidate -> decided(input, candidate, step.decision());
            case Order order -> ordered(input, order, step.decision());
        }
    }

    private void decided(Record<String, Proposal> input, Candidate candidate, Decision decision) {
        switch (decision) {
            case Decision.Admitted admitted -> {
                String answer = admitted.withdraws() ? Answers.key(candidate.provenance()) : null;
                admitted.revisions().forEach(revision -> log(input, revision, Delivery.feeds(revision), answer));
                Set<String> awaited = answer == null ? Set.of() : Answers.effects(admitted.revisions());
                answer(input, candidate, shownTo(admitted.revisions()), admitted.warnings(), null, awaited);
            }
            case Decision.Repeated(List<IncidentId> ids, List<Violation> warnings) ->
                answer(input, candidate, ids, warnings, null, Set.of());
            case Decision.Refused(Problem problem) -> refuse(input, candidate, problem);
            case Decision.Seen() -> {
                // its outcome was written in the transaction that decided it
            }
        }
    }

    private void ordered(Record<String, Proposal> input, Order order, Decision decision) {
        if (order instanceof Order.Erase erase && !decision.revisions().isEmpty()) {
            erase.keys().forEach(key -> emit(input, key, new Emission.Cleared(erase.root())));
        }
        decision.revisions().forEach(revision -> log(input, revision, feeds(order, revision), null));
    }

    /** A feed that no longer shows what is erased may still name its objects. */
    private static List<Token> feeds(Order order, Revision revision) {
        Set<Token> feeds = new TreeSet<>(Delivery.feeds(revision));
        if (order instanceof Order.Erase erase) {
            feeds.addAll(erase.feeds());
        }
        return List.copyOf(feeds);
    }

    private void log(Record<String, Proposal> input, Revision revision, List<Token> feeds, @Nullable String answer) {
        emit(input, revision.key(), new Emission.Log(revision, feeds, answer));
    }

    /** Whatever was admitted must fit into the log; the state stays as if only the source had been seen. */
    private static Step withinSize(RootState state, Candidate candidate, Step step) {
        if (step.decision() instanceof Decision.Admitted(List<Revision> revisions, var unused)) {
            for (Revision revision : revisions) {
                int size = JournalJson.write(revision).length;
                if (size > MAX_RECORD_BYTES) {
                    String message = size + " bytes when normalized (expected at most " + MAX_RECORD_BYTES + ")";
                    RootState seen = state.afterSeeing(candidate.provenance().source());
                    return new Step(seen, new Decision.Refused(Problem.of(ProblemCode.TOO_LARGE, "", message)));
                }
            }
        }
        return step;
    }

    private static List<IncidentId> shownTo(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).distinct().toList();
    }

    private void refuse(Record<String, Proposal> input, Candidate candidate, Problem problem) {
        Provenance from = candidate.provenance();
        Reject reject = new Reject(
                from.report(), from.source().part(), from.source().attempt(), Stage.ADMIT, problem, from.received());
        emit(input, reject.key(), new Emission.Refusal(reject));
        answer(input, candidate, List.of(), candidate.warnings(), problem, Set.of());
    }

    private void answer(
            Record<String, Proposal> input,
            Candidate candidate,
            List<IncidentId> ids,
            List<Violation> warnings,
            @Nullable Problem problem,
            Set<String> awaited) {
        Provenance from = candidate.provenance();
        Outcome outcome = new Outcome(from.report(), from.source().part(), from.parts(), ids, warnings, problem);
        emit(input, from.report().toString(), new Emission.Answer(outcome, Answers.key(from), awaited));
    }

    private void emit(Record<String, Proposal> input, String key, Emission emission) {
        Headers headers = new RecordHeaders();
        if (emission instanceof Emission.Log log && log.answer() != null) {
            HubHeaders.put(headers, HubHeaders.ANSWER, log.answer());
        }
        Objects.requireNonNull(context)
                .forward(input.withKey(key).withValue(emission).withHeaders(headers));
    }
}
