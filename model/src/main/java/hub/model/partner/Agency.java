package hub.model.partner;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import java.util.List;
import java.util.Objects;

/**
 * A partner organisation.
 *
 * @param id also its Kafka principal
 * @param name for people
 * @param kind what it is; national CERTs hold a token of their own
 * @param clientOf the agencies whose client organisation this one is
 * @param defaultMarking what holds for a report that states none
 * @param profile how others reach it
 * @param standing whether it may act
 */
public record Agency(
        AgencyId id,
        String name,
        Kind kind,
        List<AgencyId> clientOf,
        Marking defaultMarking,
        Profile profile,
        Standing standing) {

    /** What an agency is. */
    public enum Kind {
        NATIONAL_CERT,
        OPERATOR,
        SUPPLIER,
        OTHER
    }

    /** Whether an agency may act. Its incidents stay its own, whatever its standing. */
    public enum Standing {
        ACTIVE,
        /** For a while nothing works that speaks for it. */
        SUSPENDED,
        /** For good; its id is never given again, for its incidents keep it. */
        REMOVED
    }

    public Agency {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(defaultMarking, "defaultMarking");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(standing, "standing");
        clientOf = clientOf.stream().distinct().sorted().toList();
    }

    /** An active agency of which nothing more is known. */
    public Agency(AgencyId id, String name, Kind kind, List<AgencyId> clientOf, Marking defaultMarking) {
        this(id, name, kind, clientOf, defaultMarking, Profile.EMPTY, Standing.ACTIVE);
    }

    public Agency with(Profile newProfile) {
        return new Agency(id, name, kind, clientOf, defaultMarking, newProfile, standing);
    }

    public Agency with(Standing newStanding) {
        return new Agency(id, name, kind, clientOf, defaultMarking, profile, newStanding);
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }
}
