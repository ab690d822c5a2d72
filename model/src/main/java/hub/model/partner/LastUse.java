package hub.model.partner;

import java.time.LocalDate;
import java.util.Objects;

/**
 * That an API token was used, coarse on purpose: who looks after tokens needs the day, and nobody needs a diary of people.
 *
 * @param sha256 hash of the token's secret
 * @param day the last day, in UTC
 */
public record LastUse(String sha256, LocalDate day) {
    public LastUse {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(day, "day");
    }
}
