package hub.local.lifecycle;

import com.google.common.hash.Hashing;
import hub.local.home.HubHome;
import hub.local.home.OwnerOnly;
import hub.local.home.Secrets;
import hub.model.partner.AgencyId;
import hub.model.partner.ApiToken;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first API tokens of a partner: one of a person with all roles that her agency has, one of a machine that publishes and subscribes.
 *
 * @param home where the files go
 * @param secrets where the tokens' secrets are generated and kept
 */
record ApiTokens(HubHome home, Secrets secrets) {
    private static final Set<Role> PERSON =
            Set.of(Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.RED, Role.COORDINATOR);
    private static final Set<Role> MACHINE = Set.of(Role.PUBLISHER, Role.SUBSCRIBER);

    /** Writes {@code <agency>.token} and {@code <agency>.machine.token}; what the directory gets are only hashes. */
    List<DirectoryEntry> issue(AgencyId agency) {
        return List.of(issue(agency, "token", "analyst", PERSON), issue(agency, "machine.token", null, MACHINE));
    }

    private DirectoryEntry issue(AgencyId agency, String file, @Nullable String user, Set<Role> roles) {
        String token = "hub_" + secrets.get("api." + agency + "." + file);
        OwnerOnly.write(home.credentials().resolve(agency + "." + file), token + "\n");
        String hash = Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
        return DirectoryEntry.of(new ApiToken(hash, agency, user, roles, null));
    }
}
