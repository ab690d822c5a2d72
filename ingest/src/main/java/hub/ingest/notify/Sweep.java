package hub.ingest.notify;

import hub.model.partner.Directory;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the outbox forgets, so that it does not grow for ever. */
final class Sweep {
    /** Of what is over: so long it can be looked at and replayed. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Of incidents that one subscriber was told of and would be told to forget; beyond that the oldest are no longer known. */
    static final int MAX_TOLD = 20_000;

    private Sweep() {}

    static void run(Outbox outbox, Directory directory, Instant now) {
        for (SubscriptionId id : outbox.subscriptions()) {
            if (!directory.subscriptions().containsKey(id.value())) {
                outbox.forget(id);
            } else {
                run(outbox, id, now.minus(KEPT));
            }
        }
    }

    private static void run(Outbox outbox, SubscriptionId id, Instant oldest) {
        outbox.of(id, telling -> isOver(telling, oldest)).forEach(outbox::remove);
        List<Telling> told = outbox.of(id, telling -> telling.told() && !telling.isPending());
        told.stream().limit(Math.max(0, told.size() - MAX_TOLD)).forEach(outbox::remove);
    }

    private static boolean isOver(Telling telling, Instant oldest) {
        boolean needed = telling.isPending() || (telling.event() == Telling.Event.PUT && telling.told());
        return !needed && telling.queued().isBefore(oldest);
    }
}
