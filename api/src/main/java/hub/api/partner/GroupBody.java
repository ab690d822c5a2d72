package hub.api.partner;

import hub.model.id.AgencyId;
import hub.model.partner.Group;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group.
 *
 * @param id as in {@code group:<id>}
 * @param name for people
 * @param coordinator the agency whose coordinators confirm new members; absent if the operator adds them alone
 * @param members see what the group gets
 * @param proposed see nothing of it yet; told to the operator and the coordinator alone
 * @param confirmed who let in the members that came later, also those that left since
 */
public record GroupBody(
        String id,
        String name,
        @Nullable String coordinator,
        List<String> members,
        @Nullable List<String> proposed,
        @Nullable List<ConfirmedBody> confirmed) {

    /**
     * @param member who came in
     * @param by the coordinator who confirmed it
     * @param at when
     */
    public record ConfirmedBody(String member, String by, Instant at) {
        static ConfirmedBody of(Group.Confirmation confirmation) {
            return new ConfirmedBody(confirmation.member().value(), confirmation.by(), confirmation.at());
        }
    }

    /** All of it. */
    public static GroupBody full(Group group) {
        List<ConfirmedBody> confirmed =
                group.confirmed().stream().map(ConfirmedBody::of).toList();
        return of(group, texts(group.proposed()), confirmed);
    }

    /** What its members may know. */
    public static GroupBody forMember(Group group) {
        return of(group, null, null);
    }

    private static GroupBody of(Group group, @Nullable List<String> proposed, @Nullable List<ConfirmedBody> confirmed) {
        AgencyId coordinator = group.coordinator();
        return new GroupBody(
                group.id(),
                group.name(),
                coordinator == null ? null : coordinator.value(),
                texts(group.members()),
                proposed,
                confirmed);
    }

    private static List<String> texts(List<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).toList();
    }
}
