package hub.ingest.topology;

import hub.model.investigation.Answer;
import hub.model.investigation.Event;
import hub.model.investigation.Memory;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/**
 * The state stores, as the fold of investigations sees them.
 *
 * @param agreements by investigation
 * @param items by investigation and item
 * @param answers by command, each at its time
 */
record Pieces(
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
            case Event.Erased erased -> items.delete(key(erased.investigation(), erased.item()));
        }
    }

    void put(Answer answer, long at) {
        answers.put(answer.key(), answer, at);
    }

    private static String key(InvestigationId investigation, ItemId item) {
        return investigation + "/" + item;
    }
}
