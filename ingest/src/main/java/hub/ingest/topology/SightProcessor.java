package hub.ingest.topology;

import hub.model.outcome.Withheld;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Tells an answer of its effect when the index shows the event, by event id. */
final class SightProcessor implements Processor<String, Sighted, String, Withheld.Heard> {
    static final String STORE = "sighted";

    private @Nullable ProcessorContext<String, Withheld.Heard> context;
    private @Nullable KeyValueStore<String, Sighted> events;

    @Override
    public void init(ProcessorContext<String, Withheld.Heard> newContext) {
        context = newContext;
        events = newContext.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, Sighted> input) {
        KeyValueStore<String, Sighted> store = Objects.requireNonNull(events);
        Sighted known = store.get(input.key());
        Sighted heard = input.value();
        if (known == null || (known.answer() == null) == (heard.answer() == null)) {
            store.put(input.key(), heard);
            return;
        }
        Sighted asked = heard.answer() == null ? known : heard;
        store.delete(input.key());
        Objects.requireNonNull(context)
                .forward(new Record<>(
                        Objects.requireNonNull(asked.answer()),
                        Withheld.Heard.effect(Objects.requireNonNull(asked.effect())),
                        input.timestamp()));
    }
}
