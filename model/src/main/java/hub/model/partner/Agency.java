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
 */
public record Agency(AgencyId id, String name, Kind kind, List<AgencyId> clientOf, Marking defaultMarking) {
    /** What an agency is. */
    public enum Kind {
        NATIONAL_CERT,
        OPERATOR,
        SUPPLIER,
        OTHER
    }

    public Agency {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(defaultMarking, "defaultMarking");
        clientOf = clientOf.stream().distinct().sorted().toList();
    }
}
