package hub.journal.order;

import hub.model.id.AgencyId;
import hub.model.investigation.Command;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The items of investigations that go with what is erased: the agency's own, and those that stand for an incident. */
final class ItemTraces {
    private final Predicate<Item> isMeant;
    private final Map<ItemId, Trace> found = new HashMap<>();

    /** One item: where it is, and the agencies that any of its revisions names. */
    private record Trace(InvestigationId investigation, TreeSet<AgencyId> agencies) {}

    ItemTraces(Target target, Traces incidents) {
        isMeant = item -> target.means(item)
                || Stream.ofNullable(item.statement())
                        .map(Statement::incident)
                        .filter(Objects::nonNull)
                        .anyMatch(incidents::holds);
    }

    /** Looks whether an item is meant; all of the log has to be looked at before any of it is read. */
    void look(Event event) {
        if (event instanceof Event.OfItem(Item item) && isMeant.test(item)) {
            found.putIfAbsent(item.id(), new Trace(item.investigation(), new TreeSet<>()));
        }
        if (event instanceof Event.Erased erased) {
            found.remove(erased.item());
        }
    }

    /** Notes whom a revision names, if its item is meant. */
    void read(Event event) {
        if (event instanceof Event.OfItem(Item item) && found.containsKey(item.id())) {
            Trace trace = Objects.requireNonNull(found.get(item.id()));
            trace.agencies().add(item.author());
            trace.agencies().addAll(item.readers().keySet());
            trace.agencies().addAll(item.kept().keySet());
        }
    }

    /** What the one who writes the log of investigations is told to erase; each is a command of its own, also the second time. */
    List<Command> commands(Instant now) {
        return found.entrySet().stream()
                .<Command>map(each -> {
                    Trace trace = each.getValue();
                    String id = UUID.randomUUID().toString();
                    By hub = new By(trace.investigation(), id, "", Actor.HUB, now, null);
                    return new Command.Erase(hub, each.getKey(), trace.agencies());
                })
                .toList();
    }
}
