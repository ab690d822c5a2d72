package hub.ingest.notify;

import hub.model.audit.Entry;
import hub.model.partner.Directory;
import hub.model.subscription.Replay;
import hub.model.subscription.Rhythm;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Who is on the way to whom, and what they bring back. But for the reports themselves, for one thread. */
final class Rounds {
    /** Of messages in one round. */
    private static final int MOST = 50;

    /** Before the hub asks itself again whether it is ready. */
    private static final Duration OWN_PAUSE = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Courier courier;
    private final Executor threads;
    private final Queue<Courier.Report> reports = new ConcurrentLinkedQueue<>();
    private final Set<SubscriptionId> away = new HashSet<>();
    private final Map<SubscriptionId, Instant> notBefore = new HashMap<>();
    private final Map<SubscriptionId, Instant> digested = new HashMap<>();
    private @Nullable Directory queuedFor;
    private Instant queuedAt = Instant.MIN;

    Rounds(Outbox outbox, Courier courier, Executor threads) {
        this.outbox = outbox;
        this.courier = courier;
        this.threads = threads;
    }

    boolean isAway(SubscriptionId subscription) {
        return away.contains(subscription);
    }

    /** Takes what came back into the outbox; answers what the audit is to know. */
    List<Entry> collect(Instant now) {
        List<Entry> audit = new ArrayList<>();
        for (Courier.Report report = reports.poll(); report != null; report = reports.poll()) {
            switch (report) {
                case Courier.Told told -> {
                    take(told);
                    audit.addAll(told.entry());
                }
                case Courier.Back(SubscriptionId whose, boolean early) -> {
                    away.remove(whose);
                    if (early) {
                        notBefore.put(whose, now.plus(OWN_PAUSE));
                    }
                }
            }
        }
        return audit;
    }

    /** What was said of it meanwhile stays, but for what the subscriber got. */
    private void take(Courier.Told told) {
        Telling result = told.telling();
        outbox.find(result.subscription(), result.about()).ifPresent(current -> {
            if (current.number() == result.number()) {
                outbox.put(result);
            }
        });
        if (result.event() == Telling.Event.DIGEST && result.status() == Telling.Status.DELIVERED) {
            told.shown().forEach(shown -> name(result, shown));
        }
    }

    /** What a digest names its reader is told of when it goes. */
    private void name(Telling digest, Message.Shown shown) {
        if (outbox.find(digest.subscription(), shown.id().value())
                .filter(known -> known.revision() >= shown.revision())
                .isEmpty()) {
            outbox.put(new Telling(
                    digest.subscription(),
                    shown.id().value(),
                    outbox.next(),
                    digest.messageId(),
                    Telling.Event.PUT,
                    shown.revision(),
                    null,
                    digest.queued(),
                    Telling.Status.DELIVERED,
                    true,
                    0,
                    digest.tried(),
                    null,
                    digest.answer()));
        }
    }

    /** Sends somebody to each subscriber for whom it is time. */
    void send(Directory directory, Instant now) {
        for (SubscriptionId id : outbox.waiting()) {
            Subscription subscription = directory.subscriptions().get(id.value());
            if (subscription != null && !away.contains(id) && isTime(subscription, directory, now)) {
                notBefore.remove(id);
                away.add(id);
                List<Telling> queue = outbox.next(id, MOST);
                threads.execute(() -> courier.go(id, queue, reports::add));
            }
        }
    }

    /** Who changes a subscription wants to see what comes of it. */
    private boolean isTime(Subscription subscription, Directory directory, Instant now) {
        Telling first = outbox.next(subscription.id(), 1).getFirst();
        Instant tried = first.tried();
        boolean changed = tried != null && subscription.updated().isAfter(tried);
        return !subscription.paused()
                && directory.isActive(subscription.agency())
                && !now.isBefore(notBefore.getOrDefault(subscription.id(), Instant.MIN))
                && (changed || first.next() == null || !now.isBefore(first.next()));
    }

    /** Queues what the time or a wish brings. */
    void queue(Directory directory, Instant now) {
        if (directory == queuedFor && now.isBefore(queuedAt.plus(OWN_PAUSE))) {
            return;
        }
        queuedFor = directory;
        queuedAt = now;
        for (Subscription subscription : directory.subscriptions().values()) {
            Replay replay = subscription.replay();
            if (replay != null
                    && outbox.replayed(subscription.id())
                            .filter(done -> !done.isBefore(replay.asked()))
                            .isEmpty()) {
                replay(subscription, replay);
            }
            if (subscription.rhythm() != Rhythm.AT_ONCE && directory.isActive(subscription.agency())) {
                digest(subscription, now);
            }
        }
    }

    private void digest(Subscription subscription, Instant now) {
        Instant end = Digests.lastEnd(subscription, now);
        if (!end.equals(digested.put(subscription.id(), end))) {
            Digests.queue(outbox, subscription, now);
        }
    }

    private void replay(Subscription subscription, Replay replay) {
        outbox.of(subscription.id(), telling -> isMeant(telling, replay))
                .forEach(telling -> outbox.put(telling.again()));
        outbox.replayed(subscription.id(), replay.asked());
    }

    private static boolean isMeant(Telling telling, Replay replay) {
        boolean status = telling.status() == Telling.Status.FAILED
                || (!replay.failedOnly() && telling.status() == Telling.Status.DELIVERED);
        return status && !telling.queued().isBefore(replay.from());
    }
}
