package hub.model.delivery;

import hub.model.delivery.FeedEvent.Clear;
import hub.model.delivery.FeedEvent.Put;
import hub.model.delivery.FeedEvent.Remove;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Token;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** All feeds as their readers know them: the topics after compaction, and the last event for each incident. */
final class Feeds {
    private final Map<Token, Map<String, FeedEvent>> topics = new HashMap<>();
    private final Map<String, FeedEvent> latest = new HashMap<>();
    private final Map<String, Presence> present = new HashMap<>();
    private final Map<Token, Instant> clocks = new HashMap<>();
    private final Set<String> eventIds = new HashSet<>();
    private final Supplier<Instant> clock;

    Feeds(Supplier<Instant> clock) {
        this.clock = clock;
    }

    void read(Revision revision) {
        for (Token token : Delivery.feeds(revision)) {
            String place = token + " " + revision.id();
            Instant last = clocks.getOrDefault(token, Instant.EPOCH);
            Presence before = present.getOrDefault(place, Presence.NONE);
            for (FeedEvent event : Delivery.deliver(revision, token, before, last, clock.get())) {
                append(token, place, event, revision.revision());
            }
        }
    }

    private void append(Token token, String place, FeedEvent event, long revision) {
        Presence before = present.getOrDefault(place, Presence.NONE);
        Map<String, FeedEvent> topic = topics.computeIfAbsent(token, any -> new LinkedHashMap<>());
        topic.remove(event.key());
        switch (event) {
            case Put put -> {
                present.put(place, before.put(revision, List.of()));
                stamp(token, put.eventId(), put.added());
            }
            case Remove remove -> {
                present.put(place, before.removed(revision));
                stamp(token, remove.eventId(), remove.added());
            }
            case Clear clear -> {
                return;
            }
        }
        topic.put(event.key(), event);
        latest.put(place, event);
    }

    private void stamp(Token token, String eventId, Instant added) {
        if (!added.isAfter(clocks.getOrDefault(token, Instant.EPOCH))
                || !added.equals(added.truncatedTo(ChronoUnit.MICROS))) {
            throw new AssertionError(token + ": " + added + " after " + clocks.get(token));
        }
        if (!eventIds.add(eventId)) {
            throw new AssertionError(token + ": event id again: " + eventId);
        }
        clocks.put(token, added);
    }

    Set<Token> tokens() {
        return new TreeSet<>(topics.keySet());
    }

    /** The last event of the feed for the incident, whatever compaction did. */
    Optional<FeedEvent> last(Token token, IncidentId id) {
        return Optional.ofNullable(latest.get(token + " " + id));
    }

    /** What somebody finds who reads the compacted topic from offset 0. */
    Set<String> putKeys(Token token, IncidentId id) {
        Set<String> keys = new TreeSet<>();
        topics.getOrDefault(token, Map.of()).forEach((key, event) -> {
            if (event instanceof Put && key.startsWith(id + "@")) {
                keys.add(key);
            }
        });
        return keys;
    }
}
