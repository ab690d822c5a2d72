package hub.api.subscription;

import hub.model.subscription.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber was and is to be told.
 *
 * @param pending how many are to be sent
 * @param failed how many were given up
 * @param deliveries the newest first; of one incident the last event alone
 */
record DeliveriesBody(long pending, long failed, List<DeliveryBody> deliveries) {

    /**
     * One message.
     *
     * @param id as in the header {@code webhook-id}
     * @param event put, remove or digest
     * @param incident its id; absent for a digest
     * @param revision its revision; absent for a digest
     * @param reason of a removal; absent for others
     * @param status pending, delivered, failed or skipped
     * @param queued when
     * @param attempts how often it was sent without success
     * @param tried when it was last sent; absent if it never was
     * @param next not before this; absent unless it waits
     * @param answer what came of the last attempt
     */
    record DeliveryBody(
            String id,
            String event,
            @Nullable String incident,
            @Nullable Long revision,
            @Nullable String reason,
            String status,
            Instant queued,
            int attempts,
            @Nullable Instant tried,
            @Nullable Instant next,
            @Nullable String answer) {
        static DeliveryBody of(Telling telling) {
            boolean digest = telling.event() == Telling.Event.DIGEST;
            return new DeliveryBody(
                    telling.messageId(),
                    label(telling.event()),
                    digest ? null : telling.about(),
                    digest ? null : telling.revision(),
                    telling.reason(),
                    label(telling.status()),
                    telling.queued(),
                    telling.attempts(),
                    telling.tried(),
                    telling.next(),
                    telling.answer());
        }
    }

    static String label(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
