package hub.model.partner;

import hub.model.id.AgencyId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named set of agencies.
 *
 * @param id as in its token, {@code group:<id>}
 * @param name for people
 * @param members its members now
 * @param coordinator the agency whose coordinators confirm new members; null lets the hub's operator add them alone
 * @param proposed who is to become a member once the coordinator confirms; sees nothing of the group until then
 * @param confirmed who let in those members that came later, also those that left since: each such step showed older content to one more agency
 */
public record Group(
        String id,
        String name,
        List<AgencyId> members,
        @Nullable AgencyId coordinator,
        List<AgencyId> proposed,
        List<Confirmation> confirmed) {

    /**
     * That a coordinator let a member in.
     *
     * @param member who came in
     * @param by the coordinator's path, such as {@code cert-north/eva}
     * @param at when, in UTC
     */
    public record Confirmation(AgencyId member, String by, Instant at) {
        public Confirmation {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }
    }

    public Group {
        if (!AgencyId.isValid(id)) {
            throw new IllegalArgumentException("group id: " + id + " (expected 2 to 40 of a-z, 0-9, -)");
        }
        Objects.requireNonNull(name, "name");
        members = members.stream().distinct().sorted().toList();
        List<AgencyId> inside = members;
        proposed = proposed.stream()
                .filter(each -> !inside.contains(each))
                .distinct()
                .sorted()
                .toList();
        confirmed = List.copyOf(confirmed);
    }

    /** A group whose members the operator chooses. */
    public Group(String id, String name, List<AgencyId> members) {
        this(id, name, members, null, List.of(), List.of());
    }

    public Group coordinatedBy(@Nullable AgencyId agency) {
        return new Group(id, name, members, agency, proposed, confirmed);
    }

    /** With one more member at once, or, where a coordinator has to confirm it, with one more proposed. */
    public Group with(AgencyId member) {
        return coordinator == null
                ? new Group(id, name, plus(members, member), null, proposed, confirmed)
                : new Group(id, name, members, coordinator, plus(proposed, member), confirmed);
    }

    /** With a proposed agency as a member. */
    public Group confirm(Confirmation confirmation) {
        List<Confirmation> all =
                Stream.concat(confirmed.stream(), Stream.of(confirmation)).toList();
        return new Group(id, name, plus(members, confirmation.member()), coordinator, proposed, all);
    }

    /** Without a member, or without one that was proposed. */
    public Group without(AgencyId member) {
        return new Group(id, name, minus(members, member), coordinator, minus(proposed, member), confirmed);
    }

    private static List<AgencyId> plus(List<AgencyId> agencies, AgencyId one) {
        return Stream.concat(agencies.stream(), Stream.of(one)).toList();
    }

    private static List<AgencyId> minus(List<AgencyId> agencies, AgencyId one) {
        return agencies.stream().filter(each -> !each.equals(one)).toList();
    }
}
