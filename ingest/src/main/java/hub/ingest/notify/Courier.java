package hub.ingest.notify;

import hub.model.audit.Action;
import hub.model.audit.Entry;
import hub.model.audit.Way;
import hub.model.audit.Who;
import hub.model.partner.Directory;
import hub.model.partner.Viewer;
import hub.model.pseudonym.Pseudonyms;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings messages to one subscriber, one after the other; the first that is not taken ends the round, so that their order is kept. What came of each is
 * handed back, the end of the round too.
 */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Writer messages;
    private final Post post;
    private final Consumer<Entry> audit;
    private final Pseudonyms keys;
    private final Supplier<Directory> directory;
    private final InstantSource clock;

    /** @param audit returns when the log has the entry: for what may be shown only after that */
    Courier(
            Writer messages,
            Post post,
            Consumer<Entry> audit,
            Pseudonyms keys,
            Supplier<Directory> directory,
            InstantSource clock) {
        this.messages = messages;
        this.post = post;
        this.audit = audit;
        this.keys = keys;
        this.directory = directory;
        this.clock = clock;
    }

    /** Writes what is to be told now. */
    @FunctionalInterface
    interface Writer {
        /** @param viewer what the subscriber may see at this moment */
        Message write(Subscription subscription, Telling telling, Viewer viewer);
    }

    /** What a round gives. */
    sealed interface Report {
        SubscriptionId subscription();
    }

    /**
     * How a telling stands now.
     *
     * @param shown what the subscriber got by it
     * @param entry for the audit; none if nothing was taken, or the audit has it already
     */
    record Told(Telling telling, List<Message.Shown> shown, List<Entry> entry) implements Report {
        @Override
        public SubscriptionId subscription() {
            return telling.subscription();
        }
    }

    /**
     * Nobody is on the way to the subscriber any more.
     *
     * @param early true if the hub itself was not ready to go on
     */
    record Back(SubscriptionId subscription, boolean early) implements Report {}

    void go(SubscriptionId id, List<Telling> queue, Consumer<Report> reports) {
        boolean early = true;
        try {
            early = !deliver(id, queue, reports);
        } catch (KafkaException e) {
            LOG.warn("the audit does not take what is to be told to {}: {}", id, e.toString());
        } finally {
            reports.accept(new Back(id, early));
        }
    }

    /** False if the hub has to wait for itself. */
    private boolean deliver(SubscriptionId id, List<Telling> queue, Consumer<Report> reports) {
        for (Telling telling : queue) {
            Directory now = directory.get();
            Subscription subscription = now.subscriptions().get(id.value());
            if (subscription == null || subscription.paused() || !now.isActive(subscription.agency())) {
                return true;
            }
            Viewer viewer = Audiences.viewer(now, subscription.agency());
            switch (messages.write(subscription, telling, viewer)) {
                case Message.Later later -> {
                    return false;
                }
                case Message.Nothing nothing ->
                    reports.accept(new Told(telling.skipped(now(), nothing.why()), List.of(), List.of()));
                case Message.Ready ready -> {
                    if (ready.strict()) {
                        audit.accept(entry(subscription, telling, ready, now()));
                    }
                    Post.Answer answer = send(subscription, telling, ready.body());
                    reports.accept(told(subscription, telling, ready, answer));
                    if (!answer.taken()) {
                        return true;
                    }
                }
            }
        }
        return true;
    }

    private Told told(Subscription subscription, Telling telling, Message.Ready ready, Post.Answer answer) {
        Instant at = now();
        Telling next = answer.taken()
                ? telling.delivered(at, answer.text())
                : telling.refused(at, answer.text(), Backoff.next(telling.queued(), telling.attempts(), at));
        boolean entered = ready.strict() || !answer.taken();
        return new Told(next, ready.shown(), entered ? List.of() : List.of(entry(subscription, next, ready, at)));
    }

    private Post.Answer send(Subscription subscription, Telling telling, byte[] body) {
        Instant at = now();
        List<byte[]> secrets = subscription.webhook().valid(at).stream()
                .map(key -> key.secret(subscription.id(), keys))
                .toList();
        long time = at.getEpochSecond();
        Map<String, String> headers = Map.of(
                "webhook-id", telling.messageId(),
                "webhook-timestamp", Long.toString(time),
                "webhook-signature", Signature.of(secrets, telling.messageId(), time, body));
        return post.send(URI.create(subscription.webhook().url()), headers, body);
    }

    private static Entry entry(Subscription subscription, Telling telling, Message.Ready ready, Instant at) {
        List<String> objects = telling.event() == Telling.Event.DIGEST
                ? ready.shown().stream().map(shown -> shown.id().value()).toList()
                : List.of(telling.about());
        Map<String, List<String>> details = Map.of(
                "event",
                List.of(telling.event().name().toLowerCase(Locale.ROOT)),
                Way.WEBHOOK_DETAIL,
                List.of(subscription.webhook().url()));
        Who who = new Who(Who.Kind.MACHINE, subscription.id().value());
        return new Entry(subscription.agency(), who, Action.READ, true, at, objects, details);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
