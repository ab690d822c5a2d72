package hub.model.subscription;

import hub.model.pseudonym.Pseudonyms;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook's secret is computed from, together with the hub's keyring: the log holds no secret, and whoever reads it alone can sign nothing.
 *
 * @param nonce by chance, hex
 * @param until when it ends to sign, UTC; null for the current one
 */
public record SigningKey(String nonce, @Nullable Instant until) {
    /** Standard Webhooks, "Signature scheme": what a symmetric secret begins with. */
    private static final String PREFIX = "whsec_";

    public SigningKey {
        Objects.requireNonNull(nonce, "nonce");
    }

    public boolean isValid(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** 32 bytes. */
    public byte[] secret(SubscriptionId subscription, Pseudonyms keys) {
        return keys.secret("webhook", subscription + "\n" + nonce);
    }

    /** As the subscriber is told it, once. */
    public String told(SubscriptionId subscription, Pseudonyms keys) {
        return PREFIX + Base64.getEncoder().encodeToString(secret(subscription, keys));
    }
}
