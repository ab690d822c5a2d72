package hub.model.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Where a subscriber is told.
 *
 * @param url where to post
 * @param keys of which each signs as long as it is valid; the current one first
 */
public record Webhook(String url, List<SigningKey> keys) {
    /** How long the secret before still signs: in this time a subscriber takes the new one in. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    public Webhook {
        Objects.requireNonNull(url, "url");
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("webhook: no signing key (expected one)");
        }
    }

    public Webhook at(String newUrl) {
        return new Webhook(newUrl, keys);
    }

    /** With a new current key; the one before signs too, for a while. */
    public Webhook rotated(String nonce, Instant now) {
        SigningKey before = new SigningKey(keys.getFirst().nonce(), now.plus(OVERLAP));
        return new Webhook(url, List.of(new SigningKey(nonce, null), before));
    }

    public List<SigningKey> valid(Instant now) {
        return keys.stream().filter(key -> key.isValid(now)).toList();
    }
}
