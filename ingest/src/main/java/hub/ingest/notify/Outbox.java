package hub.ingest.notify;

import hub.model.subscription.OutboxEntry;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code hub.deliveries} in memory, and what is to be written to it next. For one thread. */
final class Outbox {
    private final Map<SubscriptionId, Map<String, Telling>> all = new HashMap<>();
    private final Map<SubscriptionId, TreeMap<Long, Telling>> pending = new HashMap<>();
    private final Map<String, Set<SubscriptionId>> byAbout = new HashMap<>();
    private final Map<SubscriptionId, Instant> replayed = new HashMap<>();
    private final Map<String, @Nullable OutboxEntry> changes = new LinkedHashMap<>();
    private Map<String, Long> position = Map.of();
    private long last;

    /** A record of the log, as it was written. */
    void load(String key, @Nullable OutboxEntry entry) {
        SubscriptionId whose = OutboxEntry.subscriptionOf(key);
        if (whose == null) {
            position = entry == null || entry.position() == null ? Map.of() : entry.position();
        } else if (key.equals(OutboxEntry.replayKey(whose))) {
            load(whose, entry == null ? null : entry.replayed());
        } else if (entry != null && entry.telling() != null) {
            keep(entry.telling());
        } else {
            drop(whose, key.substring(whose.value().length() + 1));
        }
    }

    private void load(SubscriptionId whose, @Nullable Instant asked) {
        if (asked == null) {
            replayed.remove(whose);
        } else {
            replayed.put(whose, asked);
        }
    }

    /** How far the log of incidents was matched; empty if it never was. */
    Map<String, Long> position() {
        return position;
    }

    /** Greater than that of every telling so far. */
    long next() {
        return ++last;
    }

    Optional<Telling> find(SubscriptionId subscription, String about) {
        return Optional.ofNullable(all.getOrDefault(subscription, Map.of()).get(about));
    }

    Collection<Telling> of(SubscriptionId subscription) {
        return List.copyOf(all.getOrDefault(subscription, Map.of()).values());
    }

    /** Whoever was or is to be told of something. */
    List<SubscriptionId> about(String about) {
        return List.copyOf(byAbout.getOrDefault(about, Set.of()));
    }

    /** Who has something to be told. */
    Set<SubscriptionId> waiting() {
        return Set.copyOf(pending.keySet());
    }

    /** Everybody who has anything here. */
    Set<SubscriptionId> subscriptions() {
        Set<SubscriptionId> known = new HashSet<>(all.keySet());
        known.addAll(replayed.keySet());
        return known;
    }

    /** What is to be told next, in order; at most so many. */
    List<Telling> next(SubscriptionId subscription, int most) {
        return pending.getOrDefault(subscription, new TreeMap<>()).values().stream()
                .limit(most)
                .toList();
    }

    Optional<Instant> replayed(SubscriptionId subscription) {
        return Optional.ofNullable(replayed.get(subscription));
    }

    void put(Telling telling) {
        keep(telling);
        changes.put(telling.key(), OutboxEntry.of(telling));
    }

    void remove(Telling telling) {
        drop(telling.subscription(), telling.about());
        changes.put(telling.key(), null);
    }

    void replayed(SubscriptionId subscription, Instant asked) {
        replayed.put(subscription, asked);
        changes.put(OutboxEntry.replayKey(subscription), OutboxEntry.ofReplayed(asked));
    }

    void at(Map<String, Long> newPosition) {
        position = Map.copyOf(newPosition);
        changes.put(OutboxEntry.POSITION, OutboxEntry.of(position));
    }

    /** Everything of a subscription that is no more. */
    void forget(SubscriptionId subscription) {
        of(subscription).forEach(this::remove);
        if (replayed.remove(subscription) != null) {
            changes.put(OutboxEntry.replayKey(subscription), null);
        }
    }

    /** What was changed since this was asked last, by key; null for what is gone. */
    Map<String, @Nullable OutboxEntry> changes() {
        Map<String, @Nullable OutboxEntry> copy = new LinkedHashMap<>(changes);
        changes.clear();
        return copy;
    }

    private void keep(Telling telling) {
        drop(telling.subscription(), telling.about());
        last = Math.max(last, telling.number());
        all.computeIfAbsent(telling.subscription(), unused -> new HashMap<>()).put(telling.about(), telling);
        byAbout.computeIfAbsent(telling.about(), unused -> new HashSet<>()).add(telling.subscription());
        if (telling.isPending()) {
            pending.computeIfAbsent(telling.subscription(), unused -> new TreeMap<>())
                    .put(telling.number(), telling);
        }
    }

    private void drop(SubscriptionId subscription, String about) {
        Map<String, Telling> own = all.getOrDefault(subscription, new HashMap<>());
        Telling old = own.remove(about);
        if (old == null) {
            return;
        }
        if (own.isEmpty()) {
            all.remove(subscription);
        }
        byAbout.computeIfPresent(about, (unused, who) -> without(who, subscription));
        pending.computeIfPresent(subscription, (unused, queue) -> {
            queue.remove(old.number());
            return queue.isEmpty() ? null : queue;
        });
    }

    private static @Nullable Set<SubscriptionId> without(Set<SubscriptionId> who, SubscriptionId gone) {
        who.remove(gone);
        return who.isEmpty() ? null : who;
    }

    /** Those of a subscription that a condition holds for, the oldest first. */
    List<Telling> of(SubscriptionId subscription, Predicate<Telling> condition) {
        List<Telling> found = new ArrayList<>(of(subscription));
        found.removeIf(condition.negate());
        found.sort(Comparator.comparingLong(Telling::number));
        return found;
    }
}
