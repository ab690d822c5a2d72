package hub.ingest.topology;

import hub.model.investigation.Command;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Progress.Reply;
import hub.model.investigation.item.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * When requests lapse, so that nobody has to look at those whose time has not come.
 *
 * @param store sorted by time; the value names investigation and item
 */
record Deadlines(KeyValueStore<String, String> store) {
    /** An open request is looked at again when its time has come, whatever has become of it by then. */
    void note(Event event) {
        if (event instanceof Event.OfItem(Item item)
                && item.statement() instanceof Request request
                && item.progress() instanceof Reply reply
                && reply.state() == Reply.State.OPEN) {
            String names = item.investigation() + " " + item.id();
            store.put(time(request.deadline().toEpochMilli() + 1) + names, names);
        }
    }

    /** The hub's words about those whose time has come; they are forgotten here. */
    List<Command> passed(Instant now) {
        List<KeyValue<String, String>> passed = new ArrayList<>();
        try (KeyValueIterator<String, String> found = store.range(null, time(now.toEpochMilli() + 1))) {
            found.forEachRemaining(passed::add);
        }
        passed.forEach(each -> store.delete(each.key));
        return passed.stream().map(each -> lapse(each.value, now)).toList();
    }

    private static Command lapse(String names, Instant now) {
        int space = names.indexOf(' ');
        InvestigationId investigation = new InvestigationId(names.substring(0, space));
        ItemId item = new ItemId(names.substring(space + 1));
        By hub = new By(investigation, "lapse " + item + " " + now, "", Actor.HUB, now, null);
        return new Command.OnItem(hub, new ItemAct.Lapse(item));
    }

    /** As text in the order of time. */
    private static String time(long millis) {
        return String.format(Locale.ROOT, "%019d ", Math.max(0, millis));
    }
}
