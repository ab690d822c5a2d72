package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.client.ReportFile;
import hub.local.collect.MispEvents.Listed;
import hub.local.collect.remote.Answer;
import hub.local.collect.remote.Remote;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Walks through MISP events, one by one. Remembers the timestamp of each, and when the newest was published. */
final class MispSource implements Source {
    private static final String MEDIA_TYPE = "application/vnd.misp+json";
    private static final String SINCE = "since";
    private static final String EVENTS = "events";
    /** Seconds that are listed again: a list is not made in one moment, and clocks differ. */
    private static final long OVERLAP = 24 * 60 * 60;

    private final MispEvents events;
    private final Setup setup;
    private final ObjectNode memory;
    private final List<Listed> listed;
    private final Deque<Listed> open;

    MispSource(MispEvents events, Setup setup) {
        this.events = events;
        this.setup = setup;
        this.memory = setup.memory().deepCopy();
        listed = events.list(Math.max(0, memory.path(SINCE).asLong(0) - OVERLAP));
        open = listed.stream()
                .filter(event -> remembered().path(event.uuid()).asLong(-1) != event.timestamp())
                .sorted(Comparator.comparingLong(Listed::timestamp))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private ObjectNode remembered() {
        return memory.withObject(EVENTS);
    }

    @Override
    public Optional<Item> next() {
        while (!open.isEmpty()) {
            Listed event = open.getFirst();
            Optional<Item> item = item(event, events.event(event.uuid()));
            open.removeFirst();
            if (item.isPresent()) {
                remembered().put(event.uuid(), event.timestamp());
                return item;
            }
        }
        finish();
        return Optional.empty();
    }

    private Optional<Item> item(Listed event, Answer answer) {
        String name = "event " + event.uuid();
        if (answer instanceof Answer.TooLarge) {
            return Optional.of(Item.refused(
                    name, "TOO_LARGE - over " + Remote.MAX_BYTES + " bytes (expected at most 8 MiB)", good -> {}));
        }
        if (answer instanceof Answer.Refused(var uri, int status) && (status == 403 || status == 404)) {
            setup.progress().accept(uri + " is listed, but not there (" + status + ")");
            return Optional.empty();
        }
        Answer.Got got = answer.orFault();
        requireJson(got);
        return Optional.of(Item.of(new ReportFile(name, got.body(), MEDIA_TYPE), good -> {}));
    }

    /** A page that asks for a password is no event; everything else the hub judges. */
    private static void requireJson(Answer.Got got) {
        String start = new String(got.body(), 0, Math.min(got.body().length, 100), StandardCharsets.UTF_8);
        if (!start.stripLeading().startsWith("{")) {
            throw new ClientFault(got.uri() + " answers "
                    + got.header("Content-Type").orElse("something") + " (expected an event in JSON)");
        }
    }

    /** All is handed out: what is no longer listed need not be remembered, and the next list may begin here. */
    private void finish() {
        Set<String> kept = listed.stream().map(Listed::uuid).collect(Collectors.toCollection(HashSet::new));
        remembered().propertyNames().stream()
                .filter(uuid -> !kept.contains(uuid))
                .toList()
                .forEach(remembered()::remove);
        listed.stream()
                .mapToLong(Listed::published)
                .max()
                .ifPresent(newest ->
                        memory.put(SINCE, Math.max(newest, memory.path(SINCE).asLong(0))));
    }

    @Override
    public ObjectNode memory() {
        return memory;
    }

    @Override
    public void close() {
        events.close();
    }
}
