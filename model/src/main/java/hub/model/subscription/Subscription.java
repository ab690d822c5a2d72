package hub.model.subscription;

import hub.model.id.AgencyId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is told of without asking: one entry of {@code hub.directory}. It is told what its machines may see when it is told.
 *
 * @param id never changes
 * @param agency whose it is
 * @param user the person who made it; null for a machine
 * @param created when it was made, UTC
 * @param updated when it was last changed, UTC
 * @param title for people
 * @param q in the query language; blank for everything
 * @param assets only what names the agency's own networks, mobile networks or products
 * @param rhythm how often
 * @param webhook where
 * @param paused true if nothing is sent; what comes meanwhile is queued
 * @param replay the last wish to be told again; null if there was none
 */
public record Subscription(
        SubscriptionId id,
        AgencyId agency,
        @Nullable String user,
        Instant created,
        Instant updated,
        String title,
        String q,
        boolean assets,
        Rhythm rhythm,
        Webhook webhook,
        boolean paused,
        @Nullable Replay replay) {
    public Subscription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(q, "q");
        Objects.requireNonNull(rhythm, "rhythm");
        Objects.requireNonNull(webhook, "webhook");
    }

    /** The same with another webhook. */
    public Subscription with(Webhook newWebhook, Instant now) {
        return new Subscription(id, agency, user, created, now, title, q, assets, rhythm, newWebhook, paused, replay);
    }

    /** The same with a wish to be told again. */
    public Subscription with(Replay newReplay, Instant now) {
        return new Subscription(id, agency, user, created, now, title, q, assets, rhythm, webhook, paused, newReplay);
    }
}
