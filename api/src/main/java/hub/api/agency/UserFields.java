package hub.api.agency;

import hub.api.partner.AgencyFields;
import hub.api.problem.ApiProblem;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.User;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a person.
 *
 * @param id null if the address alone says it
 * @param name null for the id
 */
record UserFields(@Nullable String id, @Nullable String name, Set<Role> roles, User.@Nullable Identity identity) {
    static final Set<String> NEW = Set.of("id", "name", "roles", "identity");
    static final Set<String> CHANGED = Set.of("id", "name", "roles", "identity");

    private static final String ID = "a name that a token can carry, such as eva";
    private static final AgencyId ANY = new AgencyId("any");

    static UserFields readNew(Members in, Findings findings) {
        in.require("id", ID);
        String id = in.value("id", UserFields::userId, ID);
        return read(id, in, findings);
    }

    static UserFields readChanged(Members in, Findings findings) {
        return read(in.text("id"), in, findings);
    }

    private static UserFields read(@Nullable String id, Members in, Findings findings) {
        return new UserFields(
                id, AgencyFields.name(in), AgencyFields.roles(in, findings), identity(in.object("identity"), findings));
    }

    private static @Nullable String userId(String text) {
        try {
            Token.user(ANY.value(), text);
            return text;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static User.@Nullable Identity identity(@Nullable Members in, Findings findings) {
        if (in == null) {
            return null;
        }
        in.require("issuer", "the identity provider's iss");
        in.require("subject", "the identity provider's sub");
        String issuer = in.text("issuer");
        String subject = in.text("subject");
        in.rest();
        findings.warnings().forEach(unknown -> findings.refuse(unknown.code(), unknown.pointer(), unknown.message()));
        if (issuer == null || subject == null) {
            return null;
        }
        try {
            return new User.Identity(issuer, subject);
        } catch (IllegalArgumentException e) {
            findings.refuse(ProblemCode.INVALID_VALUE, in.pointer(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** @throws ApiProblem INVALID_VALUE if the body names another person than the address */
    void require(String addressed) {
        if (id != null && !id.equals(addressed)) {
            String message =
                    "id: " + Printable.quote(id) + " (expected " + addressed + " as in the address: ids never change)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/id", message);
        }
    }

    /** @throws ApiProblem INVALID_VALUE if somebody else has the identity */
    User user(Directory now, AgencyId agency, String id) {
        User user = new User(agency, id, Objects.requireNonNullElse(name, id), roles, identity);
        if (identity != null && now.isTaken(identity, user.path())) {
            String message =
                    "identity: " + Printable.quote(identity.subject()) + " (expected one that nobody else has)";
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "/identity", message);
        }
        return user;
    }
}
