package hub.api.subscription;

import hub.model.subscription.SigningKey;
import hub.model.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param id {@code subscription--<uuid>}
 * @param user who made it; absent if a machine did
 * @param title for people
 * @param q in the query language; absent for everything
 * @param assets true for only what names the agency's own networks, mobile networks or products
 * @param rhythm at-once, hourly or daily
 * @param webhook where it is told
 * @param paused true if nothing is sent; what comes meanwhile is queued
 * @param created when it was made
 * @param updated when it was last changed
 */
record SubscriptionBody(
        String id,
        @Nullable String user,
        String title,
        @Nullable String q,
        boolean assets,
        String rhythm,
        WebhookBody webhook,
        boolean paused,
        Instant created,
        Instant updated) {

    /**
     * Where it is told.
     *
     * @param url where to post
     * @param secret {@code whsec_...}, only in the answer that makes it
     * @param previousUntil until when the secret before signs too; absent if there was none
     */
    record WebhookBody(
            String url, @Nullable String secret, @Nullable Instant previousUntil) {}

    /**
     * Those of an agency, the newest first.
     *
     * @param subscriptions all of them
     */
    record SubscriptionsBody(List<SubscriptionBody> subscriptions) {}

    static SubscriptionBody of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionBody of(Subscription subscription, @Nullable String secret) {
        Instant previous = subscription.webhook().keys().stream()
                .skip(1)
                .map(SigningKey::until)
                .findFirst()
                .orElse(null);
        return new SubscriptionBody(
                subscription.id().value(),
                subscription.user(),
                subscription.title(),
                subscription.q().isEmpty() ? null : subscription.q(),
                subscription.assets(),
                subscription.rhythm().label(),
                new WebhookBody(subscription.webhook().url(), secret, previous),
                subscription.paused(),
                subscription.created(),
                subscription.updated());
    }
}
