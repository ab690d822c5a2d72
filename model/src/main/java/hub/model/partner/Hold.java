package hub.model.partner;

import hub.model.id.AgencyId;
import java.time.Instant;
import java.util.Objects;

/**
 * Nobody is shown what the agency reported from a time on, because somebody else may have spoken in its name.
 *
 * @param since by the time when a report was received
 */
public record Hold(AgencyId agency, Instant since) {
    public Hold {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(since, "since");
    }
}
