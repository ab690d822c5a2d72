package hub.model.subscription;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a subscription.
 *
 * @param value {@code subscription--<uuid>}
 */
public record SubscriptionId(String value) implements Comparable<SubscriptionId> {
    private static final String PREFIX = "subscription--";
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public SubscriptionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("subscription id: " + value + " (expected " + PREFIX + "<uuid>)");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    public static SubscriptionId of(UUID uuid) {
        return new SubscriptionId(PREFIX + uuid);
    }

    @Override
    public int compareTo(SubscriptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
