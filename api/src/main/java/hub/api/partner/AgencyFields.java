package hub.api.partner;

import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.id.AgencyId;
import hub.model.marking.Tlp;
import hub.model.partner.Profile;
import hub.model.partner.Role;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members that several bodies about partners have. */
public final class AgencyFields {
    private static final List<String> ROLES = Stream.of(Role.values())
            .filter(role -> role != Role.OPERATOR)
            .map(Role::label)
            .toList();
    private static final String ID = "2 to 40 of a-z, 0-9, -, beginning with a letter";
    private static final int MAX_NAME = 200;

    private AgencyFields() {}

    /** What stands in a topic's and a token's name. */
    public static @Nullable String id(Members in, String name) {
        in.require(name, ID);
        return in.value(name, text -> AgencyId.isValid(text) ? text : null, ID);
    }

    public static List<AgencyId> ids(Members in, String name, Findings findings) {
        return in.items(name, (value, where) -> {
            if (!value.isString() || !AgencyId.isValid(value.stringValue())) {
                findings.refuse(ProblemCode.INVALID_VALUE, where, value, "the id of an agency");
                return null;
            }
            return new AgencyId(value.stringValue());
        });
    }

    /** A name for people. */
    public static @Nullable String name(Members in) {
        return in.value(
                "name",
                text -> text.isBlank() || text.length() > MAX_NAME ? null : text,
                "1 to " + MAX_NAME + " characters");
    }

    public static @Nullable Tlp defaultTlp(Members in) {
        return in.value("defaultTlp", text -> Tlp.parse(text).orElse(null), "a TLP such as AMBER+STRICT");
    }

    /** Country, contacts, key and networks, each absent or as a {@link Profile} takes it. */
    public static @Nullable Profile profile(Members in, Findings findings) {
        String country = in.text("country");
        List<String> contacts = in.texts("contacts");
        String pgpKey = in.text("pgpKey");
        try {
            return new Profile(country, contacts, pgpKey, in.texts("networks"));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String member = message.substring(0, Math.max(0, message.indexOf(':')));
            findings.refuse(ProblemCode.INVALID_VALUE, in.at(member), message);
            return null;
        }
    }

    /** At least one of the roles that an agency's people and machines can have: never the operator's. */
    public static Set<Role> roles(Members in, Findings findings) {
        in.require("roles", "some of " + ROLES);
        Set<Role> roles = new TreeSet<>(in.items("roles", (value, where) -> {
            String label = value.isString() ? value.stringValue() : "";
            if (!ROLES.contains(label)) {
                findings.refuse(ProblemCode.INVALID_VALUE, where, value, "one of " + ROLES);
                return null;
            }
            return Role.parse(label).orElseThrow();
        }));
        if (in.has("roles") && roles.isEmpty() && !findings.refused()) {
            findings.refuse(ProblemCode.INVALID_VALUE, in.at("roles"), "roles: none (expected some of " + ROLES + ")");
        }
        return roles;
    }
}
