package hub.ingest.topology;

import hub.journal.record.JournalJson;
import hub.model.investigation.Command;
import hub.model.investigation.Decision;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.Investigating;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Runs {@link Investigating} over the pieces of an investigation, which are all in this partition. */
final class InvestigateProcessor implements Processor<String, byte[], String, CaseRecord> {
    /** By investigation. */
    static final String AGREEMENTS = "agreements";
    /** By investigation and item. */
    static final String ITEMS = "items";
    /** By command, each at its time; the store forgets them. */
    static final String ANSWERS = "command-answers";

    /** When requests lapse, the earliest first. */
    static final String DEADLINES = "deadlines";

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(InvestigateProcessor.class);

    private @Nullable ProcessorContext<String, CaseRecord> context;
    private @Nullable Pieces pieces;
    private @Nullable Deadlines deadlines;

    @Override
    public void init(ProcessorContext<String, CaseRecord> newContext) {
        context = newContext;
        pieces = new Pieces(
                newContext.getStateStore(AGREEMENTS),
                newContext.getStateStore(ITEMS),
                newContext.getStateStore(ANSWERS));
        deadlines = new Deadlines(newContext.getStateStore(DEADLINES));
        newContext.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::lapse);
    }

    @Override
    public void process(Record<String, byte[]> input) {
        Command command = command(input);
        if (command == null) {
            return;
        }
        Pieces memory = Objects.requireNonNull(pieces);
        Decision decision = Investigating.decide(memory, command);
        write(decision, input.timestamp());
        if (!(decision instanceof Decision.Known)) {
            memory.put(decision.answer(), input.timestamp());
        }
        emit(decision.answer(), input.timestamp());
    }

    private void write(Decision decision, long at) {
        for (Event event : decision.events()) {
            Objects.requireNonNull(pieces).put(event);
            Objects.requireNonNull(deadlines).note(event);
            if (event instanceof Event.Erased erased) {
                erased.keys().forEach(key -> forward(key, new CaseRecord(erased.investigation(), null), at));
            }
            emit(event, at);
        }
    }

    /** Nobody commands that time passes; the log says when it was noticed. What was answered meanwhile is left as it is. */
    private void lapse(long now) {
        for (Command lapse : Objects.requireNonNull(deadlines).passed(Instant.ofEpochMilli(now))) {
            write(Investigating.decide(Objects.requireNonNull(pieces), lapse), now);
        }
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

    private void emit(Entry entry, long at) {
        forward(entry.key(), new CaseRecord(entry.investigation(), entry), at);
    }

    private void forward(String key, CaseRecord record, long at) {
        Objects.requireNonNull(context).forward(new Record<>(key, record, at, new RecordHeaders()));
    }
}
