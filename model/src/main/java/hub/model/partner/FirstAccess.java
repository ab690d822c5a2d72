package hub.model.partner;

import hub.model.id.AgencyId;
import java.util.List;
import java.util.Set;

/** What every new partner starts with: a person with all roles of an agency, and a machine that publishes and subscribes. */
public final class FirstAccess {
    /** The person's id. */
    public static final String PERSON = "analyst";

    public static final Set<Role> PERSON_ROLES =
            Set.of(Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.RED, Role.COORDINATOR);
    public static final Set<Role> MACHINE_ROLES = Set.of(Role.PUBLISHER, Role.SUBSCRIBER);

    private FirstAccess() {}

    /**
     * The entries for the directory.
     *
     * @param person hash of the secret of the person's API token
     * @param machine hash of the secret of the machine's
     */
    public static List<DirectoryEntry> entries(AgencyId agency, String person, String machine) {
        return List.of(
                DirectoryEntry.of(new User(agency, PERSON, "Analyst of " + agency, PERSON_ROLES, null)),
                DirectoryEntry.of(new ApiToken(person, agency, PERSON, PERSON_ROLES, null)),
                DirectoryEntry.of(new ApiToken(machine, agency, null, MACHINE_ROLES, null)));
    }
}
