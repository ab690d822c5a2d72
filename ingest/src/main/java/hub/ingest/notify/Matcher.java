package hub.ingest.notify;

import com.fasterxml.uuid.Generators;
import hub.model.delivery.Delivery;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.incident.Revision.Change;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.pseudonym.Pseudonyms;
import hub.model.subscription.Rhythm;
import hub.model.subscription.Subscription;
import hub.model.subscription.SubscriptionId;
import hub.model.subscription.Telling;
import hub.search.match.Searchable;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is to be told of a revision: whoever may see it and asked for it, and whoever was told of the incident and is to forget it. */
final class Matcher {
    private static final UUID NAMESPACE = UUID.fromString("3b7a1c52-6f0e-4d0b-9c8e-57d2f4a1e690");

    /** The reason of a subscription alone: a topic has no filter. */
    private static final String UNMATCHED = "unmatched";

    private final Outbox outbox;
    private final Queries queries;
    private final Pseudonyms pseudonyms;
    private final Heads heads;
    private final Predicate<SubscriptionId> sending;
    private final Audiences audiences = new Audiences();

    /** The newest content of an incident, for whose marking alone has changed. */
    @FunctionalInterface
    interface Heads {
        Optional<Revision> head(Subscription subscription, IncidentId id);
    }

    /** @param sending true while messages are on their way to a subscriber, who then may have got what the outbox does not know of yet */
    Matcher(Outbox outbox, Queries queries, Pseudonyms pseudonyms, Heads heads, Predicate<SubscriptionId> sending) {
        this.outbox = outbox;
        this.queries = queries;
        this.pseudonyms = pseudonyms;
        this.heads = heads;
        this.sending = sending;
    }

    void match(Revision revision, Directory directory, Instant now) {
        if (revision.change() == Change.LATE) {
            return;
        }
        Set<SubscriptionId> found = new HashSet<>();
        if (revision.content() != null) {
            Searchable searchable = new Searchable(revision, pseudonyms);
            found.addAll(queries.matching(searchable, id -> hears(directory, id, revision)));
        }
        for (SubscriptionId id : found) {
            put(id, revision, now);
        }
        for (SubscriptionId id : outbox.about(revision.id().value())) {
            Subscription subscription = directory.subscriptions().get(id.value());
            if (subscription != null && !found.contains(id)) {
                lost(revision, subscription, directory).ifPresent(reason -> remove(id, revision, reason, now));
            }
        }
    }

    private boolean hears(Directory directory, SubscriptionId id, Revision revision) {
        Subscription subscription = directory.subscriptions().get(id.value());
        return subscription != null
                && subscription.rhythm() == Rhythm.AT_ONCE
                && sees(directory, subscription, revision);
    }

    private boolean sees(Directory directory, Subscription subscription, Revision revision) {
        Set<Token> tokens = audiences.of(directory, subscription.agency());
        return !revision.recalled() && revision.audience().meets(tokens);
    }

    /** Why a subscriber who was told of it is to forget it; empty if it stays what it was for her. */
    private Optional<String> lost(Revision revision, Subscription subscription, Directory directory) {
        if (!sees(directory, subscription, revision)) {
            return Optional.of(Delivery.reason(revision).name().toLowerCase(Locale.ROOT));
        }
        if (subscription.rhythm() != Rhythm.AT_ONCE) {
            return Optional.empty();
        }
        return revision.content() != null || leftTheFilter(revision, subscription)
                ? Optional.of(UNMATCHED)
                : Optional.empty();
    }

    /** Without new content, but under another marking, an incident can leave the filter of those who still see it. */
    private boolean leftTheFilter(Revision revision, Subscription subscription) {
        return heads.head(subscription, revision.id())
                .filter(head -> !queries.find(subscription.id(), new Searchable(head, pseudonyms)))
                .isPresent();
    }

    private void put(SubscriptionId id, Revision revision, Instant now) {
        boolean told =
                outbox.find(id, revision.id().value()).filter(this::mayBeTold).isPresent();
        outbox.put(telling(id, revision, Telling.Event.PUT, null, told, now));
    }

    private void remove(SubscriptionId id, Revision revision, String reason, Instant now) {
        Telling before = outbox.find(id, revision.id().value()).orElseThrow();
        if (mayBeTold(before)) {
            outbox.put(telling(id, revision, Telling.Event.REMOVE, reason, true, now));
        } else if (before.isPending()) {
            outbox.put(before.skipped(now, "gone before it was sent: " + reason));
        }
    }

    private boolean mayBeTold(Telling before) {
        return before.told() || (before.isPending() && sending.test(before.subscription()));
    }

    private Telling telling(
            SubscriptionId id,
            Revision revision,
            Telling.Event event,
            @Nullable String reason,
            boolean told,
            Instant now) {
        return new Telling(
                id,
                revision.id().value(),
                outbox.next(),
                messageId(id, event + " " + revision.key()),
                event,
                revision.revision(),
                reason,
                now,
                Telling.Status.PENDING,
                told,
                0,
                null,
                null,
                null);
    }

    /** The same for the same event, also if it is found once more after a crash. */
    static String messageId(SubscriptionId subscription, String event) {
        return "msg_" + Generators.nameBasedGenerator(NAMESPACE).generate(subscription + "\n" + event);
    }
}
