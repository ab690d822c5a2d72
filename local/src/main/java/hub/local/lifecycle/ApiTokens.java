package hub.local.lifecycle;

import com.google.common.hash.Hashing;
import hub.local.home.OwnerOnly;
import hub.local.home.Secrets;
import hub.model.id.AgencyId;
import hub.model.partner.ApiToken;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.Role;
import hub.model.partner.User;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first API tokens of a partner: one of a person with all roles that her agency has, one of a machine that publishes and subscribes.
 *
 * @param folder where the files go
 * @param secrets where the tokens' secrets are generated and kept
 */
public record ApiTokens(Path folder, Secrets secrets) {
    /** The person who comes with every new partner. */
    public static final String FIRST_PERSON = "analyst";

    private static final Set<Role> PERSON =
            Set.of(Role.PUBLISHER, Role.INVESTIGATOR, Role.SUBSCRIBER, Role.RED, Role.COORDINATOR);
    private static final Set<Role> MACHINE = Set.of(Role.PUBLISHER, Role.SUBSCRIBER);

    /** Writes {@code <agency>.token} and {@code <agency>.machine.token}; what the directory gets are only hashes. */
    public List<DirectoryEntry> issue(AgencyId agency) {
        return List.of(
                DirectoryEntry.of(new User(agency, FIRST_PERSON, "Analyst of " + agency, PERSON, null)),
                issue(agency, agency + ".token", FIRST_PERSON, PERSON),
                issue(agency, agency + ".machine.token", null, MACHINE));
    }

    /** Writes {@code operator.token}. */
    DirectoryEntry issueOperator() {
        return issue(ApiToken.HUB, "operator.token", "operator", Set.of(Role.OPERATOR));
    }

    private DirectoryEntry issue(AgencyId agency, String file, @Nullable String user, Set<Role> roles) {
        String token = "hub_" + secrets.get("api." + file);
        OwnerOnly.write(folder.resolve(file), token + "\n");
        return DirectoryEntry.of(new ApiToken(hash(token), agency, user, roles, null));
    }

    /** What the directory keeps of a token's secret. */
    public static String hash(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    }
}
