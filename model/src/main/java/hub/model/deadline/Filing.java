package hub.model.deadline;

import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of an incident says of one rule: the last word counts.
 *
 * @param incident which
 * @param owner whose it is, who alone sees this
 * @param rule id of the rule
 * @param starts when the clock started, if only the owner knows that, UTC; null if not said
 * @param sent when the report went to the authority, UTC; null if it did not yet
 * @param reference by which the authority knows it; null if not said
 * @param by the person who says so; null for a machine
 * @param at when she said so, UTC
 */
public record Filing(
        IncidentId incident,
        AgencyId owner,
        String rule,
        @Nullable Instant starts,
        @Nullable Instant sent,
        @Nullable String reference,
        @Nullable String by,
        Instant at) {
    private static final String MARK = "/filing/";

    public Filing {
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(at, "at");
    }

    /** The same for each word on one rule, so that the later one is all that is kept. */
    public String key() {
        return incident + MARK + rule;
    }

    /** True for the key of a filing, of all keys in its topic. */
    public static boolean isKey(String key) {
        return key.contains(MARK);
    }
}
