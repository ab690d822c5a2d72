package hub.local.lifecycle;

import com.google.common.hash.Hashing;
import hub.local.home.OwnerOnly;
import hub.local.home.Secrets;
import hub.model.id.AgencyId;
import hub.model.partner.ApiToken;
import hub.model.partner.DirectoryEntry;
import hub.model.partner.FirstAccess;
import hub.model.partner.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The first API tokens of a partner.
 *
 * @param folder where the files go
 * @param secrets where the tokens' secrets are generated and kept
 */
public record ApiTokens(Path folder, Secrets secrets) {

    /** Writes {@code <agency>.token} and {@code <agency>.machine.token}; what the directory gets are only hashes. */
    public List<DirectoryEntry> issue(AgencyId agency) {
        return FirstAccess.entries(agency, write(agency + ".token"), write(agency + ".machine.token"));
    }

    /** Writes {@code operator.token}. */
    DirectoryEntry issueOperator() {
        String hash = write("operator.token");
        return DirectoryEntry.of(new ApiToken(hash, ApiToken.HUB, "operator", Set.of(Role.OPERATOR), null));
    }

    private String write(String file) {
        String token = "hub_" + secrets.get("api." + file);
        OwnerOnly.write(folder.resolve(file), token + "\n");
        return hash(token);
    }

    /** What the directory keeps of a token's secret. */
    public static String hash(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    }
}
