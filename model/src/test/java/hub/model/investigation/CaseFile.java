package hub.model.investigation;

import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state in memory, with the log that led to it. */
final class CaseFile implements Memory {
    private final Map<InvestigationId, Agreement> agreements = new HashMap<>();
    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Event> log = new ArrayList<>();

    Decision send(Command command) {
        Decision decision = Investigating.decide(this, command);
        decision.events().forEach(this::read);
        if (!(decision instanceof Decision.Known)) {
            answers.put(command.key(), decision.answer());
        }
        return decision;
    }

    void read(Event event) {
        log.add(event);
        switch (event) {
            case Event.OfAgreement(Agreement agreement) -> agreements.put(agreement.id(), agreement);
            case Event.OfItem(Item item) -> items.put(item.id(), item);
            case Event.Erased erased -> items.remove(erased.item());
        }
    }

    @Override
    public @Nullable Agreement agreement(InvestigationId id) {
        return agreements.get(id);
    }

    @Override
    public @Nullable Item item(InvestigationId investigation, ItemId id) {
        Item item = items.get(id);
        return item != null && item.investigation().equals(investigation) ? item : null;
    }

    @Override
    public @Nullable Answer answer(String commandKey) {
        return answers.get(commandKey);
    }

    List<Event> log() {
        return Collections.unmodifiableList(log);
    }

    Map<InvestigationId, Agreement> agreements() {
        return Collections.unmodifiableMap(agreements);
    }

    Map<ItemId, Item> items() {
        return Collections.unmodifiableMap(items);
    }
}
