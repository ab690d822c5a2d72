package hub.api.agency;

import hub.api.partner.AgencyFields;
import hub.api.problem.ApiProblem;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.formats.value.Times;
import hub.model.id.AgencyId;
import hub.model.partner.ApiToken;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.User;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request for a new API token.
 *
 * @param user the person it is for; absent for a machine, which never has the role red
 * @param roles some of the person's
 * @param expires absent for never
 * @param label what its owner calls it
 */
record NewToken(
        @Nullable String user,
        List<String> roles,
        @Nullable Instant expires,
        @Nullable String label) {
    static final Set<String> NAMES = Set.of("user", "roles", "expires", "label");

    private static final int MAX_LABEL = 100;

    static NewToken read(Members in, Findings findings) {
        String label = in.value(
                "label",
                text -> text.isBlank() || text.length() > MAX_LABEL ? null : text,
                "1 to " + MAX_LABEL + " characters");
        Instant expires = in.value("expires", Times::parse, Times.EXPECTED);
        Set<Role> roles = AgencyFields.roles(in, findings);
        return new NewToken(in.text("user"), roles.stream().map(Role::label).toList(), expires, label);
    }

    /** @throws ApiProblem INVALID_VALUE if it would do more than its person may, or for nobody, or never */
    ApiToken token(Directory now, AgencyId agency, String sha256, Instant at) {
        Set<Role> all = roles.stream()
                .flatMap(label -> Role.parse(label).stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        if (user == null) {
            if (all.contains(Role.RED)) {
                throw invalid("/roles", "roles: red (expected only for a person)");
            }
        } else {
            User person = now.users().get(agency + "/" + user);
            if (person == null) {
                throw invalid("/user", "user: nobody (expected the id of a person of your agency)");
            }
            if (!person.roles().containsAll(all)) {
                List<String> hers = person.roles().stream().map(Role::label).toList();
                throw invalid("/roles", "roles: " + roles + " (expected some of those that she has: " + hers + ")");
            }
        }
        if (expires != null && !expires.isAfter(at)) {
            throw invalid("/expires", "expires: " + expires + " (expected a time to come)");
        }
        return new ApiToken(sha256, agency, user, all, expires, label);
    }

    private static ApiProblem invalid(String pointer, String message) {
        return ApiProblem.of(ProblemCode.INVALID_VALUE, pointer, message);
    }
}
