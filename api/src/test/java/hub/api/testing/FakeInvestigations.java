package hub.api.testing;

import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
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
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The topology and the projector of investigations in memory: the real fold, at once. */
public final class FakeInvestigations implements Memory {
    private final FakeIncidents logs;
    private final Map<InvestigationId, Agreement> agreements = new HashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private ObjLongConsumer<Event> projector = (event, offset) -> {};

    FakeInvestigations(FakeIncidents logs) {
        this.logs = logs;
    }

    /** Who indexes each event, with its offset. */
    public synchronized void project(ObjLongConsumer<Event> indexing) {
        projector = indexing;
    }

    /** Decides a command and writes what came of it; answers where its partition ends now. */
    public synchronized Map.Entry<TopicPartition, Long> take(byte[] message) {
        Command command = JournalJson.read(message, Command.class);
        TopicPartition partition = new TopicPartition(
                Topics.INVESTIGATIONS.name(),
                Topics.INVESTIGATIONS.partition(command.by().investigation().value()));
        Decision decision = Investigating.decide(this, command);
        for (Event event : decision.events()) {
            switch (event) {
                case Event.OfAgreement(Agreement agreement) -> agreements.put(agreement.id(), agreement);
                case Event.OfItem(Item item) -> items.put(item.investigation() + "/" + item.id(), item);
                case Event.Erased erased -> items.remove(erased.investigation() + "/" + erased.item());
            }
            projector.accept(event, ends.getOrDefault(partition, 0L));
            write(partition, event);
        }
        answers.putIfAbsent(command.key(), decision.answer());
        write(partition, decision.answer());
        return Map.entry(partition, ends.getOrDefault(partition, 0L));
    }

    private void write(TopicPartition partition, Entry entry) {
        logs.write(partition, entry.key(), JournalJson.write(entry));
        ends.merge(partition, 1L, Long::sum);
    }

    @Override
    public @Nullable Agreement agreement(InvestigationId id) {
        return agreements.get(id);
    }

    @Override
    public @Nullable Item item(InvestigationId investigation, ItemId id) {
        return items.get(investigation + "/" + id);
    }

    @Override
    public @Nullable Answer answer(String commandKey) {
        return answers.get(commandKey);
    }
}
