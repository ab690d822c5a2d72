package hub.model.partner;

import hub.model.id.AgencyId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A named set of agencies.
 *
 * @param id as in its token, {@code group:<id>}
 * @param name for people
 * @param members its members now
 */
public record Group(String id, String name, List<AgencyId> members) {
    public Group {
        if (!AgencyId.isValid(id)) {
            throw new IllegalArgumentException("group id: " + id + " (expected 2 to 40 of a-z, 0-9, -)");
        }
        members = members.stream().distinct().sorted().toList();
    }

    public Group with(AgencyId member) {
        return new Group(
                id, name, Stream.concat(members.stream(), Stream.of(member)).toList());
    }

    public Group without(AgencyId member) {
        return new Group(
                id, name, members.stream().filter(each -> !each.equals(member)).toList());
    }
}
