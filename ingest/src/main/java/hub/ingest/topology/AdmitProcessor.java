package hub.ingest.topology;

import hub.journal.record.JournalJson;
import hub.model.admission.Admission;
import hub.model.admission.Admission.Step;
import hub.model.admission.Candidate;
import hub.model.admission.Decision;
import hub.model.admission.RootState;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.problem.Violation;
import hub.model.report.Outcome;
import hub.model.report.Provenance;
import hub.model.report.Reject;
import hub.model.report.Reject.Stage;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Runs {@link Admission} for each root incident and says what came of it. */
final class AdmitProcessor implements Processor<String, Candidate, String, Emission> {
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
    public void process(Record<String, Candidate> input) {
        KeyValueStore<String, RootState> store = Objects.requireNonNull(roots);
        Candidate candidate = input.value();
        RootState state = Objects.requireNonNullElse(store.get(candidate.root().value()), RootState.NEW);
        Step step = withinSize(state, candidate, Admission.decide(state, candidate));
        store.put(candidate.root().value(), step.state());
        switch (step.decision()) {
            case Decision.Admitted(List<Revision> revisions, List<Violation> warnings) -> {
                revisions.forEach(revision -> emit(input, revision.key(), new Emission.Log(revision)));
                answer(input, shownTo(revisions), warnings, null);
            }
            case Decision.Repeated(List<IncidentId> ids, List<Violation> warnings) ->
                answer(input, ids, warnings, null);
            case Decision.Refused(Problem problem) -> refuse(input, problem);
            case Decision.Seen() -> {
                // its outcome was written in the transaction that decided it
            }
        }
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

    private void refuse(Record<String, Candidate> input, Problem problem) {
        Provenance from = input.value().provenance();
        Reject reject = new Reject(
                from.report(), from.source().part(), from.source().attempt(), Stage.ADMIT, problem, from.received());
        emit(input, reject.key(), new Emission.Refusal(reject));
        answer(input, List.of(), input.value().warnings(), problem);
    }

    private void answer(
            Record<String, Candidate> input,
            List<IncidentId> ids,
            List<Violation> warnings,
            @Nullable Problem problem) {
        Provenance from = input.value().provenance();
        Outcome outcome = new Outcome(from.report(), from.source().part(), from.parts(), ids, warnings, problem);
        emit(input, from.report().toString(), new Emission.Answer(outcome));
    }

    private void emit(Record<String, Candidate> input, String key, Emission emission) {
        Objects.requireNonNull(context).forward(input.withKey(key).withValue(emission));
    }
}
