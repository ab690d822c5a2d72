package hub.formats.misp;

import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sightings of an attribute, core format section 2.9.
 *
 * @param seen the last time it was seen
 * @param until when it expires
 */
record Sightings(@Nullable Instant seen, @Nullable Instant until) {
    static final Set<String> OF_THE_DATABASE =
            Set.of("id", "uuid", "event_id", "attribute_id", "org_id", "attribute_uuid");
    private static final String FALSE_POSITIVE = "1";
    static final String EXPIRATION = "2";

    static Sightings read(Fields attribute) {
        Sightings all = new Sightings(null, null);
        for (Fields sighting : attribute.objects("Sighting")) {
            String type = sighting.text("type");
            Instant date = sighting.seconds("date_sighting");
            if (FALSE_POSITIVE.equals(type)) {
                sighting.findings().warn(ProblemCode.NORMALIZED, sighting.pointer(), "a false positive; kept as sent");
                sighting.findings().keep(sighting.pointer(), sighting.node());
            } else if (date != null) {
                all = EXPIRATION.equals(type)
                        ? new Sightings(all.seen, later(all.until, date))
                        : new Sightings(later(all.seen, date), all.until);
            }
            sighting.passOver(OF_THE_DATABASE);
            if (sighting.text("source") == null) {
                sighting.passOver(Set.of("source"));
            } else {
                sighting.findings()
                        .unknown(sighting.at("source"), sighting.node().path("source"));
            }
            sighting.rest();
        }
        return all;
    }

    @Nullable
    Instant last(@Nullable Instant stated) {
        return seen == null ? stated : later(stated, seen);
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
