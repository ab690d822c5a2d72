package hub.api.admin;

import hub.api.openapi.MayBeLeftOut;
import hub.api.partner.AgencyFields;
import hub.formats.json.Findings;
import hub.formats.json.Members;
import hub.model.id.AgencyId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request for a new group.
 *
 * @param id as in {@code group:<id>}
 * @param name for people; the id if absent
 * @param members with whom it begins
 * @param coordinator the agency whose coordinators confirm later members
 */
record NewGroup(
        String id,
        @MayBeLeftOut String name,
        @MayBeLeftOut List<String> members,
        @Nullable String coordinator) {
    static final Set<String> NAMES = Set.of("id", "name", "members", "coordinator");

    static @Nullable NewGroup read(Members in, Findings findings) {
        String id = AgencyFields.id(in, "id");
        String name = AgencyFields.name(in);
        List<AgencyId> members = AgencyFields.ids(in, "members", findings);
        String coordinator = in.has("coordinator") ? AgencyFields.id(in, "coordinator") : null;
        return id == null
                ? null
                : new NewGroup(
                        id,
                        Objects.requireNonNullElse(name, id),
                        members.stream().map(AgencyId::value).toList(),
                        coordinator);
    }
}
