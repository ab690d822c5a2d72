package hub.api.receipt;

import hub.model.id.AgencyId;
import hub.model.marking.Token;
import hub.model.partner.Directory;
import hub.model.partner.Group;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom audiences name.
 *
 * @param agencies by name, or as members of a group that is named; not the owner
 * @param wider tokens that name nobody
 */
record Recipients(Set<AgencyId> agencies, Set<Token> wider) {

    static Recipients of(Collection<Token> tokens, AgencyId owner, Directory directory) {
        Set<AgencyId> agencies = new TreeSet<>();
        Set<Token> wider = new TreeSet<>();
        for (Token token : tokens) {
            List<AgencyId> named = named(token, directory);
            agencies.addAll(named);
            if (named.isEmpty()) {
                wider.add(token);
            }
        }
        agencies.remove(owner);
        return new Recipients(agencies, wider);
    }

    private static List<AgencyId> named(Token token, Directory directory) {
        String party = token.value().replaceFirst("^red:", "");
        if (party.startsWith("agency:")) {
            return List.of(new AgencyId(party.substring("agency:".length())));
        }
        if (party.startsWith("user:")) {
            return List.of(new AgencyId(party.substring("user:".length(), party.indexOf('/'))));
        }
        if (party.startsWith("group:")) {
            Group group = directory.groups().get(party.substring("group:".length()));
            return group == null ? List.of() : group.members();
        }
        return List.of();
    }
}
