package hub.ingest.topology;

import hub.journal.record.JournalJson;
import hub.model.audit.Chain;
import hub.model.audit.Checkpoint;
import hub.model.audit.Entry;
import hub.model.audit.Link;
import hub.model.audit.SigningKey;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Gives each entry of an audit its place in the {@link Chain} of its agency, and signs the chain now and then. */
final class ChainProcessor implements Processor<String, Entry, String, byte[]> {
    /** Where the chain of each agency ends, by agency. */
    static final String ENDS = "audit-ends";

    private final SigningKey key;
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, Chain> ends;

    ChainProcessor(SigningKey key) {
        this.key = key;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> newContext) {
        context = newContext;
        ends = newContext.getStateStore(ENDS);
    }

    @Override
    public void process(Record<String, Entry> input) {
        KeyValueStore<String, Chain> store = Objects.requireNonNull(ends);
        String agency = input.value().agency().value();
        Chain end = Objects.requireNonNullElse(store.get(agency), Chain.EMPTY);
        Link link = end.append(input.value());
        store.put(agency, end.after(link));
        emit(input, link.key(), link);
        if (Checkpoint.isDue(link)) {
            Checkpoint signed = Checkpoint.of(link.agency(), end.after(link), key);
            emit(input, signed.key(), signed);
        }
    }

    private void emit(Record<String, Entry> input, String recordKey, Object value) {
        Objects.requireNonNull(context).forward(input.withKey(recordKey).withValue(JournalJson.write(value)));
    }
}
