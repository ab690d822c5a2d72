package hub.model.partner;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

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
    private static final int MAX_NAME = 200;

    /** What an agency is. */
    public enum Kind {
        NATIONAL_CERT,
        OPERATOR,
        SUPPLIER,
        OTHER;

        /** As people and programs write it: {@code national-cert}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> parse(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(text))
                    .findFirst();
        }
    }

    /** Whether an agency may act. Its incidents stay its own, whatever its standing. */
    public enum Standing {
        ACTIVE,
        /** For a while nothing works that speaks for it. */
        SUSPENDED,
        /** For good; its id is never given again, for its incidents keep it. */
        REMOVED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Agency {
        Objects.requireNonNull(id, "id");
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "name: " + name.length() + " characters (expected 1 to " + MAX_NAME + ")");
        }
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

    /** With other names of its own: what its coordinators may change. */
    public Agency with(String newName, Marking newDefault) {
        return new Agency(id, newName, kind, clientOf, newDefault, profile, standing);
    }

    /** As a client of exactly these agencies. */
    public Agency with(List<AgencyId> newPatrons) {
        return new Agency(id, name, kind, newPatrons, defaultMarking, profile, standing);
    }

    public Agency with(Standing newStanding) {
        return new Agency(id, name, kind, clientOf, defaultMarking, profile, newStanding);
    }

    public boolean isActive() {
        return standing == Standing.ACTIVE;
    }
}
