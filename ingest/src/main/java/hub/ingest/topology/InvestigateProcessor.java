package hub.ingest.topology;

import hub.journal.record.JournalJson;
import hub.model.investigation.Answer;
import hub.model.investigation.Command;
import hub.model.investigation.Decision;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.Investigating;
import hub.model.investigation.Memory;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Runs {@link Investigating} over the pieces of an investigation, which are all in this partition. */
final class InvestigateProcessor implements Processor<String, byte[], String, Entry> {
    /** By investigation. */
    static final String AGREEMENTS = "agreements";
    /** By investigation and item. */
    static final String ITEMS = "items";
    /** By command, each at its time; the store forgets them. */
    static final String ANSWERS = "command-answers";

    private static final Logger LOG = LoggerFactory.getLogger(InvestigateProcessor.class);

    private @Nullable ProcessorContext<String, Entry> context;
    private @Nullable Pieces pieces;

    @Override
    public void init(ProcessorContext<String, Entry> newContext) {
        context = newContext;
        pieces = new Pieces(
                newContext.getStateStore(AGREEMENTS),
                newContext.getStateStore(ITEMS),
                newContext.getStateStore(ANSWERS));
    }

    @Override
    public void process(Record<String, byte[]> input) {
        Command command = command(input);
        if (command == null) {
            return;
        }
        Pieces memory = Objects.requireNonNull(pieces);
        Decision decision = Investigating.decide(memory, command);
        for (Event event : decision.events()) {
            memory.put(event);
            emit(input, event);
        }
        if (!(decision instanceof Decision.Known)) {
            memory.put(decision.answer(), input.timestamp());
        }
        emit(input, decision.answer());
    }

    /** Only the hub writes commands, so one that cannot be read is a fault of it; it must not stop those behind it. */
    private @Nullable Command command(Record<String, byte[]> input) {
        try {
            Command command = input.value() == null ? null : JournalJson.read(input.value(), Command.class);
            if (command != null && command.by().investigation().value().equals(input.key())) {
                return command;
            }
            LOG.error("a record of hub.commands is no command under its investigation's key; it is passed over");
        } catch (JacksonException fault) {
            LOG.error("a record of hub.commands cannot be read; it is passed over", fault);
        }
        return null;
    }

    private void emit(Record<String, byte[]> input, Entry entry) {
        Objects.requireNonNull(context)
                .forward(new Record<>(entry.key(), entry, input.timestamp(), new RecordHeaders()));
    }

    /** The stores, as the fold sees them. */
    private record Pieces(
            KeyValueStore<String, Agreement> agreements,
            KeyValueStore<String, Item> items,
            WindowStore<String, Answer> answers)
            implements Memory {
        @Override
        public @Nullable Agreement agreement(InvestigationId id) {
            return agreements.get(id.value());
        }

        @Override
        public @Nullable Item item(InvestigationId investigation, ItemId id) {
            return items.get(key(investigation, id));
        }

        @Override
        public @Nullable Answer answer(String commandKey) {
            Answer last = null;
            try (WindowStoreIterator<Answer> found = answers.fetch(commandKey, 0, Long.MAX_VALUE)) {
                while (found.hasNext()) {
                    last = found.next().value;
                }
            }
            return last;
        }

        void put(Event event) {
            switch (event) {
                case Event.OfAgreement(Agreement agreement) ->
                    agreements.put(agreement.id().value(), agreement);
                case Event.OfItem(Item item) -> items.put(key(item.investigation(), item.id()), item);
            }
        }

        void put(Answer answer, long at) {
            answers.put(answer.key(), answer, at);
        }

        private static String key(InvestigationId investigation, ItemId item) {
            return investigation + "/" + item;
        }
    }
}
