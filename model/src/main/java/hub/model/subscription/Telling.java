package hub.model.subscription;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told last of one incident, or one digest, and how that stands: a newer event of the same incident takes the place of the older,
 * so that nobody is told what is no longer so.
 *
 * @param subscription whose
 * @param about the incident's id, or {@code digest@<end of the period>}
 * @param number orders all tellings of all subscriptions
 * @param messageId Standard Webhooks' {@code webhook-id}: the same for the same event, however often it is sent
 * @param event what happened
 * @param revision the incident's; 0 for a digest
 * @param reason of a removal, in lower case; null for others
 * @param queued when, UTC
 * @param status how it stands
 * @param told true if the subscriber may have got the incident by this or an earlier event, and has not been told that it is gone
 * @param attempts how often it was sent without success
 * @param tried when it was last sent, UTC; null if it never was
 * @param next not before this; null for at once
 * @param answer what came of the last attempt, for people; null if there was none
 */
public record Telling(
        SubscriptionId subscription,
        String about,
        long number,
        String messageId,
        Event event,
        long revision,
        @Nullable String reason,
        Instant queued,
        Status status,
        boolean told,
        int attempts,
        @Nullable Instant tried,
        @Nullable Instant next,
        @Nullable String answer) {

    /** What happened. */
    public enum Event {
        /** The incident is there in this revision. */
        PUT,
        /** It is no longer there for the subscriber. */
        REMOVE,
        /** A period is over. */
        DIGEST
    }

    /** How it stands. */
    public enum Status {
        /** To be sent. */
        PENDING,
        /** The subscriber's server took it. */
        DELIVERED,
        /** Given up; it can be replayed. */
        FAILED,
        /** When it was to be sent there was nothing any more that the subscriber may see. */
        SKIPPED
    }

    public Telling {
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(queued, "queued");
        Objects.requireNonNull(status, "status");
    }

    /** The record's key: a newer one replaces it. */
    public String key() {
        return subscription + "/" + about;
    }

    public boolean isPending() {
        return status == Status.PENDING;
    }

    /** The server took it. */
    public Telling delivered(Instant at, String newAnswer) {
        return standing(Status.DELIVERED, event == Event.PUT, attempts, at, null, newAnswer);
    }

    /** Nothing is sent. */
    public Telling skipped(Instant at, String why) {
        return standing(Status.SKIPPED, told, attempts, at, null, why);
    }

    /** The server did not take it, and may have got it all the same. */
    public Telling refused(Instant at, String newAnswer, @Nullable Instant again) {
        Status how = again == null ? Status.FAILED : Status.PENDING;
        return standing(how, told || event == Event.PUT, attempts + 1, at, again, newAnswer);
    }

    /** To be sent again, in its place, as if it never was. */
    public Telling again() {
        return standing(Status.PENDING, told, 0, tried, null, answer);
    }

    /** The same event, and how it stands now. */
    private Telling standing(
            Status newStatus,
            boolean newTold,
            int newAttempts,
            @Nullable Instant newTried,
            @Nullable Instant newNext,
            @Nullable String newAnswer) {
        return new Telling(
                subscription,
                about,
                number,
                messageId,
                event,
                revision,
                reason,
                queued,
                newStatus,
                newTold,
                newAttempts,
                newTried,
                newNext,
                newAnswer);
    }
}
