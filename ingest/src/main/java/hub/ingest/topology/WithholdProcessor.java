package hub.ingest.topology;

import hub.model.outcome.Outcome;
import hub.model.outcome.Withheld;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Runs {@link Withheld} for each answer. */
final class WithholdProcessor implements Processor<String, Withheld.Heard, String, Outcome> {
    static final String STORE = "withheld";

    private @Nullable ProcessorContext<String, Outcome> context;
    private @Nullable KeyValueStore<String, Withheld> answers;

    @Override
    public void init(ProcessorContext<String, Outcome> newContext) {
        context = newContext;
        answers = newContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Withheld.Heard> input) {
        KeyValueStore<String, Withheld> store = Objects.requireNonNull(answers);
        Withheld before = Objects.requireNonNullElse(store.get(input.key()), Withheld.NOTHING);
        Withheld.Step step = before.hear(input.value());
        store.put(input.key(), step.state());
        Outcome answer = step.answer();
        if (answer != null) {
            Objects.requireNonNull(context)
                    .forward(new Record<>(answer.report().toString(), answer, input.timestamp()));
        }
    }
}
